package org.chainon.file;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** ClamAV's daemon, asked by its {@code INSTREAM} command (clamd 0.95 and later). */
final class Clamd implements VirusScanner {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int CHUNK = 64 * 1024;
    private static final int ANSWER_LIMIT = 1_000;

    private final String host;
    private final int port;

    Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public boolean clean(byte[] content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            InputStream in = new ByteArrayInputStream(content);
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(ANSWER_LIMIT), StandardCharsets.US_ASCII);
            if (answer.startsWith("stream: OK")) {
                return true;
            }
            if (answer.contains("FOUND")) {
                return false;
            }
            throw new IOException("clamd answered " + answer.strip());
        }
    }
}
