/** Schedules made with OR-Tools, which never leaves this package. */
@NullMarked
package org.chainon.convention.scheduling.solver;

import org.jspecify.annotations.NullMarked;
