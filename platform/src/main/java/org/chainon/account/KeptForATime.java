package org.chainon.account;

/** What a module keeps for a time only: each that does brings one, asked every few hours. */
public interface KeptForATime {
    /** Erases what has been kept long enough. Several processes may do so together. */
    void eraseOld();
}
