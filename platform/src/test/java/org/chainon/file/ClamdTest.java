package org.chainon.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a stub that speaks clamd's INSTREAM. */
class ClamdTest {
    private static final byte[] EICAR = "EICAR".getBytes(StandardCharsets.US_ASCII);

    private ServerSocket daemon;

    @BeforeEach
    void listen() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (Socket asked = daemon.accept()) {
                DataInputStream in = new DataInputStream(asked.getInputStream());
                byte[] command = in.readNBytes("zINSTREAM\0".length());
                StringBuilder content = new StringBuilder();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.append(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
                }
                String answer = !new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")
                        ? "UNKNOWN COMMAND"
                        : content.indexOf("EICAR") >= 0
                                ? "stream: Eicar-Signature FOUND\0"
                                : content.indexOf("odd") >= 0
                                        ? "INSTREAM size limit exceeded. ERROR\0"
                                        : "stream: OK\0";
                asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    private Clamd clamd() {
        return new Clamd("127.0.0.1", daemon.getLocalPort());
    }

    @Test
    void cleanContentPassesInSeveralChunks() throws Exception {
        assertThat(clamd().clean(new byte[200_000])).isTrue();
    }

    @Test
    void aVirusIsFound() throws Exception {
        assertThat(clamd().clean(EICAR)).isFalse();
    }

    @Test
    void anythingElseIsNoAnswer() {
        assertThatThrownBy(() -> clamd().clean("odd".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void nobodyThereIsNoAnswer() throws Exception {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        assertThatThrownBy(() -> new Clamd("127.0.0.1", port).clean(EICAR)).isInstanceOf(IOException.class);
    }
}
