package org.chainon.consortium.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Team;
import org.chainon.consortium.search.Counted;
import org.chainon.consortium.search.SearchResult;
import org.chainon.consortium.web.TeamView.Partner;
import org.chainon.consortium.web.TeamView.Row;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tables of the groupings that a search found. Who has left the directory since is left out, and what it did is missing. */
@Component
class TeamViews {
    TeamView of(SearchResult result, int index, Map<SupplierId, Supplier> known) {
        Team team = result.teams().get(index);
        List<Partner> members = new ArrayList<>();
        for (SupplierId id : team.members()) {
            Supplier supplier = known.get(id);
            Counted counted = result.member(id).orElse(null);
            if (supplier != null && counted != null) {
                members.add(partner(team, supplier, counted, letter(members.size())));
            }
        }
        List<Row> rows = rows(result, team, members);
        double missing = rows.stream().mapToDouble(Row::missing).sum();
        return new TeamView(
                index + 1,
                members,
                rows,
                fit(result, team),
                km(result, team),
                rows.isEmpty() ? 0 : 1 - missing / rows.size());
    }

    private static String letter(int position) {
        return position < 26 ? String.valueOf((char) ('A' + position)) : "Z" + (position - 25);
    }

    private static Partner partner(Team team, Supplier supplier, Counted counted, String letter) {
        List<Part> own = team.parts().stream()
                .filter(part -> part.supplier().equals(supplier.id()))
                .toList();
        Double km = own.stream()
                .flatMap(part -> ability(counted, part.cell()).stream())
                .map(Ability::km)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        double volume = own.stream().mapToDouble(Part::volume).sum();
        return new Partner(letter, supplier, counted, km, team.lead().equals(supplier.id()), volume);
    }

    private static Optional<Ability> ability(Counted counted, int cell) {
        return counted.abilities().stream()
                .filter(ability -> ability.cell() == cell)
                .findFirst();
    }

    private static List<Row> rows(SearchResult result, Team team, List<Partner> members) {
        List<Row> rows = new ArrayList<>();
        List<Cell> cells = result.demand().cells();
        for (int position = 0; position < cells.size(); position++) {
            Cell cell = cells.get(position);
            List<Double> shares = new ArrayList<>();
            for (Partner member : members) {
                shares.add(share(team, member.supplier().id(), position, cell));
            }
            double done = shares.stream().mapToDouble(Double::doubleValue).sum();
            rows.add(new Row(position, cell, shares, done > 0.999 ? 0 : 1 - done));
        }
        return rows;
    }

    private static double share(Team team, SupplierId member, int position, Cell cell) {
        double volume = team.parts().stream()
                .filter(part -> part.cell() == position && part.supplier().equals(member))
                .mapToDouble(Part::volume)
                .sum();
        return Math.min(1, volume / cell.volume());
    }

    private static double fit(SearchResult result, Team team) {
        double weight = 0;
        double sum = 0;
        for (Part part : team.parts()) {
            Ability ability = ability(result, part);
            double share =
                    part.volume() / result.demand().cells().get(part.cell()).volume();
            weight += share;
            sum += ability == null ? 0 : share * ability.fit();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static @Nullable Double km(SearchResult result, Team team) {
        double weight = 0;
        double sum = 0;
        for (Part part : team.parts()) {
            Ability ability = ability(result, part);
            Double km = ability == null ? null : ability.km();
            if (km != null) {
                double share =
                        part.volume() / result.demand().cells().get(part.cell()).volume();
                weight += share;
                sum += share * km;
            }
        }
        return weight == 0 ? null : (Double) (sum / weight);
    }

    private static @Nullable Ability ability(SearchResult result, Part part) {
        return result.member(part.supplier())
                .flatMap(counted -> ability(counted, part.cell()))
                .orElse(null);
    }
}
