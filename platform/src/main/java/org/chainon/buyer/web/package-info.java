/** Pages by which a buyer's people come in. */
@NullMarked
package org.chainon.buyer.web;

import org.jspecify.annotations.NullMarked;
