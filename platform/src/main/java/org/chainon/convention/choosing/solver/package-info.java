/** Chooses meetings as a flow of least cost. */
@NullMarked
package org.chainon.convention.choosing.solver;

import org.jspecify.annotations.NullMarked;
