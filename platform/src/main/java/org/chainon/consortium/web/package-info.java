/** The pages of groupings. */
@NullMarked
package org.chainon.consortium.web;

import org.jspecify.annotations.NullMarked;
