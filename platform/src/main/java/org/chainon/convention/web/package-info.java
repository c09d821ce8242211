/** The pages of conventions: those that lie ahead, one of them, what a facilitator prepares, how one registers and says wishes. */
@NullMarked
package org.chainon.convention.web;

import org.jspecify.annotations.NullMarked;
