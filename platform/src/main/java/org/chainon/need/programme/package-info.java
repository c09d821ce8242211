/**
 * A buyer's purchase plan (<i>programme d'achats</i>): a sheet of which each line is a purchase, read and advised on in the background. Its
 * lines are kept for a time, with what was advised.
 */
@NullMarked
package org.chainon.need.programme;

import org.jspecify.annotations.NullMarked;
