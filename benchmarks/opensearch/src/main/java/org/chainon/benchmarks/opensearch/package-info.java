/** OpenSearch in a Java of its own, beside the benchmark that asks it: it brings another version of Lucene. */
@NullMarked
package org.chainon.benchmarks.opensearch;

import org.jspecify.annotations.NullMarked;
