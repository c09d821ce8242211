/** The pages of groupings: those of one's enterprises, one of them, an invitation, what the law says. */
@NullMarked
package org.chainon.consortium.web;

import org.jspecify.annotations.NullMarked;
