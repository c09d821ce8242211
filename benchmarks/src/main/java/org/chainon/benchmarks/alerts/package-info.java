/** {@code ./bench alerts}: how many alerts a week real suppliers would have had from real notices. */
@NullMarked
package org.chainon.benchmarks.alerts;

import org.jspecify.annotations.NullMarked;
