package org.chainon.bid;

/**
 * What the people of a supplier say to a {@link Question}.
 *
 * @param note why, in their words; may be empty
 */
public record Answer(Reply reply, String note) {
    /** Longest note. */
    public static final int LIMIT = 1_000;

    public Answer {
        note = note.strip();
        if (note.length() > LIMIT) {
            throw new IllegalArgumentException("note of " + note.length() + " characters");
        }
    }

    /** Whether the lot suits in that respect. */
    public enum Reply {
        YES,
        NO,
        TO_CHECK
    }
}
