package org.chainon.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/** Places as they are searched for: each with all larger places around it, so that « in the 93 » is one look-up. */
@Component
class LotAreas {
    private final Territory territory;

    LotAreas(Territory territory) {
        this.territory = territory;
    }

    List<String> of(Collection<Place> places) {
        Set<String> areas = new LinkedHashSet<>();
        places.stream()
                .map(Place::area)
                .filter(Objects::nonNull)
                .forEach(area -> Stream.concat(
                                Stream.of(area),
                                territory.ancestors(area).stream().map(Area::id))
                        .map(AreaId::toString)
                        .forEach(areas::add));
        return List.copyOf(areas);
    }
}
