package org.chainon.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.chainon.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class KeepFilesTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    KeepFiles files;

    private final UUID owner = UUID.randomUUID();

    private KeepFiles.Outcome keep(String name, byte[] bytes) throws IOException {
        return files.keep(owner, name, new ByteArrayInputStream(bytes));
    }

    private static String reason(KeepFiles.Outcome outcome) {
        return outcome instanceof KeepFiles.Refused refused ? refused.reason().code() : "kept";
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void aPdfIsKeptAsItIsAndFoundByItsOwnerOnly() throws Exception {
        var kept = (KeepFiles.Kept) keep("C:\\Mes documents\\agrément \"2026\".pdf", PDF);

        assertThat(kept.file().mediaType()).isEqualTo("application/pdf");
        assertThat(kept.file().name()).isEqualTo("agrément  2026 .pdf");
        assertThat(files.open(kept.file()).readAllBytes()).isEqualTo(PDF);
        assertThat(files.find(kept.file().id(), owner)).isPresent();
        assertThat(files.find(kept.file().id(), UUID.randomUUID())).isEmpty();
        assertThat(files.of(owner)).hasSize(1);

        files.remove(kept.file());
        assertThat(files.find(kept.file().id(), owner)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void whatHidesBehindAPictureIsGone(String format) throws Exception {
        byte[] picture = picture(format);
        byte[] loaded = new byte[picture.length + 100];
        System.arraycopy(picture, 0, loaded, 0, picture.length);
        byte[] secret = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(secret, 0, loaded, picture.length, secret.length);

        var kept = (KeepFiles.Kept) keep("photo." + format, loaded);

        byte[] stored = files.open(kept.file()).readAllBytes();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(40);
    }

    @Test
    void theContentSaysWhatAFileIsNotItsName() throws Exception {
        assertThat(reason(keep("agrement.pdf", "<html><script>".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("file.type");
        assertThat(reason(keep(
                        "logo.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("file.type");
        assertThat(reason(keep("programme.pdf", new byte[] {'M', 'Z', 0, 0, 0, 0})))
                .isEqualTo("file.type");
    }

    @Test
    void emptyTooLargeAndBrokenFilesAreRefused() throws Exception {
        byte[] large = new byte[10_000_001];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        byte[] broken = picture("png");
        Arrays.fill(broken, 40, broken.length, (byte) 0);

        assertThat(reason(keep("vide.pdf", new byte[0]))).isEqualTo("file.empty");
        assertThat(reason(keep("gros.pdf", large))).isEqualTo("file.too-large");
        assertThat(reason(keep("casse.png", broken))).isEqualTo("file.unreadable-image");
        assertThat(files.of(owner)).isEmpty();
    }
}
