package org.chainon.convention.day;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** The QR code of a badge (ISO/IEC 18004), as a picture that stands in the page itself. */
public final class BadgeCode {
    /** Pixels of one square: sharp in print at the size of a badge. */
    private static final int SQUARE = 8;

    private static final int MARGIN = 4;
    private static final int WHITE = 0xffffff;

    private BadgeCode() {}

    /** A {@code data:} address of a PNG, readable with a seventh of it worn off. */
    public static String of(String text) {
        try {
            BitMatrix dark = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture(dark), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix dark) {
        BufferedImage picture =
                new BufferedImage(dark.getWidth() * SQUARE, dark.getHeight() * SQUARE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, dark.get(x / SQUARE, y / SQUARE) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
