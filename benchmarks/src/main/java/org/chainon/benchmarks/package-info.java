/** Benchmarks, started by {@code ./bench NAME}: never in the platform's class path. Described in {@code docs/benchmarks.md}. */
@NullMarked
package org.chainon.benchmarks;

import org.jspecify.annotations.NullMarked;
