/** Real notices and suppliers as the platform's own values, read from the data folder; no database. */
@NullMarked
package org.chainon.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
