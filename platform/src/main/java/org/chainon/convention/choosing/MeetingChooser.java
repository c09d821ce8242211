package org.chainon.convention.choosing;

/**
 * Chooses the meetings: first as many as can be of those that the organiser wants, then of those that both call indispensable; then as many suppliers as can be with a first meeting,
 * then with a second, up to the least that each shall have; then what is wished most, those of equal wishes by fit, favoured ones first.
 * Nobody has more than its most, there are no more than there is room for, nobody meets whom one of them refuses.
 */
public interface MeetingChooser {
    Chosen choose(Wished wished);
}
