/** {@code ./bench fairness}: who would be told of real needs, by the platform's order and by badges and clicks. */
@NullMarked
package org.chainon.benchmarks.fairness;

import org.jspecify.annotations.NullMarked;
