package org.chainon.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits against what a hostile or broken file can do. */
public final class SafeStreams {
    /** How much of a refused record is kept, in bytes. */
    public static final int RAW_LIMIT = 1 << 20;

    /** How large one file may grow when unpacked: 20 GB, some times a year of the largest source. */
    static final long UNPACKED_LIMIT = 20L << 30;

    /** How many times larger than its packed form a file may become, once it has passed {@link #RATIO_GRACE}. */
    static final int RATIO_LIMIT = 200;

    /** Up to here, in bytes, any ratio is fine. */
    static final long RATIO_GRACE = 64L << 20;

    private SafeStreams() {}

    /** Counts what passes. */
    static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count++;
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Breaks off when the unpacked bytes outgrow the packed ones beyond reason (a zip bomb). */
    static final class Guarded extends FilterInputStream {
        private final Counting packed;
        private final long packedBefore;
        private final String name;
        private long unpacked;

        Guarded(InputStream unpackedStream, Counting packed, String name) {
            super(unpackedStream);
            this.packed = packed;
            this.packedBefore = packed.count();
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            check(value >= 0 ? 1 : 0);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            check(read);
            return read;
        }

        private void check(int read) throws IOException {
            unpacked += Math.max(0, read);
            long from = Math.max(1, packed.count() - packedBefore);
            if (unpacked > UNPACKED_LIMIT || (unpacked > RATIO_GRACE && unpacked / from > RATIO_LIMIT)) {
                throw new TooLarge(name);
            }
        }
    }

    /** An archive that unpacks beyond reason. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String name) {
            super(name + " unpacks beyond reason");
        }
    }
}
