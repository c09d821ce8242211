/** Coverings solved with OR-Tools, which never leaves this package. */
@NullMarked
package org.chainon.consortium.solver;

import org.jspecify.annotations.NullMarked;
