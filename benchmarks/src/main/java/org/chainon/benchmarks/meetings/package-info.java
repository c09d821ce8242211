/** Schedules of meetings: published instances and others of their format, beside what is known of them and what simpler ways find. */
@NullMarked
package org.chainon.benchmarks.meetings;

import org.jspecify.annotations.NullMarked;
