/** Pages of a supplier's bids: the board, one bid, the calendar, and the fragment for other pages. */
@NullMarked
package org.chainon.bid.web;

import org.jspecify.annotations.NullMarked;
