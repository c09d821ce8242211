package org.chainon.consortium.covering;

/** Finds who, together, covers all of what is asked, and proves that no fewer could. */
public interface TeamFinder {
    Answer find(Question question, Effort effort);
}
