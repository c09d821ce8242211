/** Reads what a buyer needs from one French sentence (<i>besoin en une phrase</i>). Pure: the same sentence, the same reading. */
@NullMarked
package org.chainon.need.reading;

import org.jspecify.annotations.NullMarked;
