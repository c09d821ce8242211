/** How well matching finds those who really won. */
@NullMarked
package org.chainon.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
