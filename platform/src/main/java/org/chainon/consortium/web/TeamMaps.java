package org.chainon.consortium.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.search.Demand;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who covers what on a map: members where they sit, places with the letters of those who cover them. */
@Component
class TeamMaps {
    private final Territory territory;
    private final JsonMapper json;

    TeamMaps(Territory territory, JsonMapper json) {
        this.territory = territory;
        this.json = json;
    }

    record Member(String letter, String name, double lat, double lon) {}

    record Spot(String name, double lat, double lon, Set<String> letters, boolean missing) {}

    record Drawing(List<Member> members, List<Spot> places) {}

    /** As JSON for the script that draws it; null where no place is known. */
    @Nullable
    String of(Demand demand, TeamView team) {
        List<Member> members = new ArrayList<>();
        for (TeamView.Partner partner : team.members()) {
            point(partner.supplier())
                    .ifPresent(at -> members.add(
                            new Member(partner.letter(), partner.supplier().displayName(), at.lat(), at.lon())));
        }
        List<Spot> places = new ArrayList<>();
        List<AreaId> named = demand.cells().stream()
                .map(Cell::place)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        for (AreaId place : named) {
            Area area = territory.find(place).orElse(null);
            Point at = area == null ? null : area.point();
            if (area != null && at != null) {
                places.add(spot(team, area, at));
            }
        }
        return places.isEmpty() ? null : json.writeValueAsString(new Drawing(members, places));
    }

    private static Spot spot(TeamView team, Area area, Point at) {
        Set<String> letters = new LinkedHashSet<>();
        boolean missing = false;
        for (TeamView.Row row : team.rows()) {
            if (area.id().equals(row.cell().place())) {
                for (int i = 0; i < row.shares().size(); i++) {
                    if (row.shares().get(i) > 0) {
                        letters.add(team.members().get(i).letter());
                    }
                }
                missing |= row.missing() > 0;
            }
        }
        return new Spot(area.name(), at.lat(), at.lon(), letters, missing);
    }

    private Optional<Point> point(Supplier supplier) {
        return supplier.sites().stream()
                .sorted((one, other) -> Boolean.compare(other.head(), one.head()))
                .flatMap(site -> point(site).stream())
                .findFirst();
    }

    private Optional<Point> point(Site site) {
        AreaId commune = site.commune();
        return site.point() != null || commune == null
                ? Optional.ofNullable(site.point())
                : territory.find(commune).flatMap(area -> Optional.ofNullable(area.point()));
    }
}
