package org.chainon.bid;

/** What one asks oneself before answering a call, in this order. */
public enum Question {
    ACTIVITY,
    PLACE,
    SIZE,
    PROOF,
    TIME
}
