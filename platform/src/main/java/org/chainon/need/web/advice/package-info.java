/** The page « conseil de réservation »: what is to be bought in an address that can be shared, and all that is said of it. */
@NullMarked
package org.chainon.need.web.advice;

import org.jspecify.annotations.NullMarked;
