/** What the public register of companies says of an enterprise, so that nobody types what is known. */
@NullMarked
package org.chainon.supplier.company;

import org.jspecify.annotations.NullMarked;
