/** The pages of purchase plans (<i>programme d'achats</i>): handing one in, how far it is, what came of it, the Excel with the advice. */
@NullMarked
package org.chainon.need.web.programme;

import org.jspecify.annotations.NullMarked;
