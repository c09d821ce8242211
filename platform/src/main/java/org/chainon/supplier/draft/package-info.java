/** Profiles that are being filled in: kept as they are typed, published when they are right. */
@NullMarked
package org.chainon.supplier.draft;

import org.jspecify.annotations.NullMarked;
