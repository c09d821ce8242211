/** How fast files of payments are read, and in how much memory. */
@NullMarked
package org.chainon.benchmarks.spend;

import org.jspecify.annotations.NullMarked;
