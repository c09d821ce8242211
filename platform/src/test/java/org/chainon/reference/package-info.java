/** Makes the reference tables that ship under {@code reference/} again from their sources. */
@NullMarked
package org.chainon.reference;

import org.jspecify.annotations.NullMarked;
