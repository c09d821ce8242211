/** The pages of what a buyer spends, for its people alone. */
@NullMarked
package org.chainon.spend.web;

import org.jspecify.annotations.NullMarked;
