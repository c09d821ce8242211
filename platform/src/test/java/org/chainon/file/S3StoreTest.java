package org.chainon.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.kernel.FileId;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a real S3 server that checks signatures. */
@PlatformTest
class S3StoreTest extends FileStoreContract {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private static S3Proxy server;
    private static S3Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FileSettings settings;

    @Autowired
    CurrentActor current;

    @Autowired
    Audit audit;

    @BeforeAll
    static void aServerWithABucket() throws Exception {
        var blobs = new TransientNio2BlobStore();
        blobs.createContainer("pieces");
        server = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "cle", "secret")
                .build();
        server.start();
        store = new S3Store(bucket(server.getPort(), "pieces", "secret"));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        server.stop();
    }

    private static S3Settings bucket(int port, String name, String secret) {
        return new S3Settings(
                URI.create("http://127.0.0.1:" + port),
                "us-east-1",
                name,
                "cle",
                secret,
                true,
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                1);
    }

    @Override
    FileStore store() {
        return store;
    }

    private static int deafPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aWrongSecretOrBucketIsToldAsAFailureToWrite() {
        try (S3Store stranger = new S3Store(bucket(server.getPort(), "pieces", "faux"));
                S3Store elsewhere = new S3Store(bucket(server.getPort(), "ailleurs", "secret"))) {
            assertThatIOException().isThrownBy(() -> stranger.write(FileId.random(), PDF));
            assertThatIOException().isThrownBy(() -> elsewhere.write(FileId.random(), PDF));
        }
    }

    @Test
    void whereTheBucketDoesNotAnswerThePersonIsToldAndNothingIsHalfKept() throws Exception {
        UUID owner = UUID.randomUUID();
        try (S3Store deaf = new S3Store(bucket(deafPort(), "pieces", "secret"))) {
            CheckedFiles files = files(deaf);
            var outcome = files.keep(owner, "agrement.pdf", new ByteArrayInputStream(PDF));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            KeepFiles.Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo("file.store"));
            assertThat(files.of(owner)).isEmpty();
        }
    }

    @Test
    void whatCannotBeDeletedNowStaysInTheList() throws Exception {
        UUID owner = UUID.randomUUID();
        CheckedFiles files = files(store);
        var kept = (KeepFiles.Kept) files.keep(owner, "agrement.pdf", new ByteArrayInputStream(PDF));
        try (S3Store deaf = new S3Store(bucket(deafPort(), "pieces", "secret"))) {
            assertThatIOException().isThrownBy(() -> files(deaf).remove(kept.file()));
        }
        assertThat(files.of(owner))
                .extracting(KeptFile::id)
                .containsExactly(kept.file().id());
        files.remove(kept.file());
        assertThat(files.of(owner)).isEmpty();
    }

    private CheckedFiles files(FileStore where) {
        return new CheckedFiles(jdbc, where, VirusScanner.NONE, settings, current, audit, Clock.systemUTC());
    }

    @Test
    void aBucketWithoutKeyIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new S3Store(bucket(1, "pieces", " ")))
                .withMessageContaining("chainon.files.s3.secret");
    }
}
