/** The pages by which an enterprise references itself and keeps its profile. */
@NullMarked
package org.chainon.supplier.web.edit;

import org.jspecify.annotations.NullMarked;
