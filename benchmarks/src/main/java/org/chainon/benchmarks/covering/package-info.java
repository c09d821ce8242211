/** Coverings of the OR-Library, and groupings of real enterprises, beside what is known of them and what others do. */
@NullMarked
package org.chainon.benchmarks.covering;

import org.jspecify.annotations.NullMarked;
