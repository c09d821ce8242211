/** How long the advice on purchases takes: a whole plan, one purchase, the live count. */
@NullMarked
package org.chainon.benchmarks.programme;

import org.jspecify.annotations.NullMarked;
