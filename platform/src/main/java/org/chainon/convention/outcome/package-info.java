/**
 * What came of the meetings of a convention (<i>les suites</i>): asked of both sides by mail on the day after, after three months and after
 * six; the report (<i>bilan</i>) for those who pay for it; what buyers and enterprises know of each other from it.
 */
@NullMarked
package org.chainon.convention.outcome;

import org.jspecify.annotations.NullMarked;
