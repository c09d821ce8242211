package org.chainon.kernel;

/** The name of a file that somebody hands in, as it may be kept and shown: its last part, printable, not too long; perhaps empty. */
public record FileName(String value) {
    private static final int LONGEST = 120;

    public FileName {
        String last = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", " ").strip();
        value = printable.substring(Math.max(0, printable.length() - LONGEST));
    }

    @Override
    public String toString() {
        return value;
    }
}
