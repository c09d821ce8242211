/**
 * {@code ./bench match-throughput}: real notices against thousands to a million suppliers, the same work by this engine, by
 * OpenSearch's percolator and by PostgreSQL's full text.
 */
@NullMarked
package org.chainon.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
