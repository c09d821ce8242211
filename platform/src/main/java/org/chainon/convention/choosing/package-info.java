/**
 * Which meetings take place when more are wished than there are slots: the question and its answer in plain records. Stated in
 * {@code docs/conventions-schedule.md}.
 */
@NamedInterface("choosing")
@NullMarked
package org.chainon.convention.choosing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
