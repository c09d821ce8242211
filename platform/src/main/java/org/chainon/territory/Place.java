package org.chainon.territory;

import org.jspecify.annotations.Nullable;

/** A place as the reference tables tell it; {@code point} only where a table gives one. */
record Place(
        AreaId id, String name, int population, @Nullable Point point) {}
