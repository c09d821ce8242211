/** The directory's search: words, filters with counts, places, points of the map. */
@NamedInterface("search")
@NullMarked
package org.chainon.supplier.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
