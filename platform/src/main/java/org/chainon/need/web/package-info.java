/** Pages of a buyer's needs: the list, one sentence to begin with, the sheet, its files; and what waits for a facilitator. */
@NullMarked
package org.chainon.need.web;

import org.jspecify.annotations.NullMarked;
