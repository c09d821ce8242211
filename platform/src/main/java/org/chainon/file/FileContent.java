package org.chainon.file;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;

/**
 * What a file is by its bytes, and images written anew: what hides beside the picture (place, device, another file) is gone.
 *
 * @param mediaType one of those that are taken
 */
record FileContent(String mediaType, byte[] bytes) {
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final String PDF = "application/pdf";
    /** A picture of more points than this is refused before it is unpacked. */
    private static final long MOST_POINTS = 50_000_000;

    private static final Tika TIKA = new Tika();

    /** Empty when it is none of what is taken. */
    static Optional<String> typeOf(byte[] bytes) {
        String type = TIKA.detect(bytes);
        return IMAGES.contains(type) || type.equals(PDF) ? Optional.of(type) : Optional.empty();
    }

    /** @throws IOException when an image cannot be read, or is too large */
    static FileContent cleaned(String mediaType, byte[] bytes) throws IOException {
        return IMAGES.contains(mediaType) ? image(mediaType, bytes) : new FileContent(mediaType, bytes);
    }

    private static FileContent image(String mediaType, byte[] bytes) throws IOException {
        boolean jpeg = mediaType.equals("image/jpeg");
        BufferedImage read = read(bytes);
        BufferedImage drawn = new BufferedImage(
                read.getWidth(), read.getHeight(), jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(read, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(drawn, jpeg ? "jpg" : "png", out)) {
            throw new IOException("no writer of " + mediaType);
        }
        return new FileContent(mediaType, out.toByteArray());
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader of this image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                    throw new IOException("an image of too many points");
                }
                return reader.read(0);
            } catch (RuntimeException e) {
                throw new IOException("a broken image", e);
            } finally {
                reader.dispose();
            }
        }
    }
}
