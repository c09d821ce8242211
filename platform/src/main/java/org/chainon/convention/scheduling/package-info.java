/**
 * The problem, in plain records: who meets whom, when that could be, under which rules. The answer: the slot of each meeting, and how sure
 * it is that no schedule has fewer breaks. Stated in {@code docs/conventions-schedule.md}.
 */
@NamedInterface("scheduling")
@NullMarked
package org.chainon.convention.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
