package org.chainon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads text whose encoding nobody said: a byte order mark decides; else it is UTF-8, and bytes that are not are read as
 * Windows-1252 (which French spreadsheets write), one by one.
 */
public final class ForgivingReader extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;

    private ForgivingReader(InputStream in) {
        this.in = in;
    }

    public static Reader of(InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 3);
        byte[] start = in.readNBytes(3);
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            in.unread(start, 2, start.length - 2);
            return new InputStreamReader(in, StandardCharsets.UTF_16LE);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            in.unread(start, 2, start.length - 2);
            return new InputStreamReader(in, StandardCharsets.UTF_16BE);
        }
        boolean marked =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!marked) {
            in.unread(start);
        }
        return new ForgivingReader(in);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Decodes some more; false at the end. */
    private boolean fill() throws IOException {
        bytes.compact();
        int read = ended ? -1 : in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        if (ended && !bytes.hasRemaining()) {
            return false;
        }
        chars.clear();
        CoderResult result = utf8.decode(bytes, chars, ended);
        while (result.isMalformed() && chars.hasRemaining()) {
            byte[] alien = new byte[result.length()];
            bytes.get(alien);
            chars.put(WINDOWS.decode(ByteBuffer.wrap(alien)));
            result = utf8.decode(bytes, chars, ended);
        }
        if (ended && result.isUnderflow()) {
            utf8.reset();
        }
        chars.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
