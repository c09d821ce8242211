package org.chainon.spend;

/** What a column of a file of payments can say. In words {@code spend.column.NAME}; how it is headed: {@code reference/spend-headings.csv}. */
public enum Column {
    DATE(true),
    NUMBER(true),
    NAME(false),
    AMOUNT(true),
    RATE(false),
    SUBJECT(false),
    NATURE(false),
    CONTRACT(false),
    REFERENCE(false);

    private final boolean needed;

    Column(boolean needed) {
        this.needed = needed;
    }

    /** Without it a file says nothing. */
    public boolean needed() {
        return needed;
    }
}
