package org.chainon.supplier.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.kernel.Page;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Activities;
import org.chainon.supplier.Folded;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.search.Facets.Dimension;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The search in PostgreSQL: full text with French stems and unfinished words, arrays with GIN indexes. */
@Repository
class JdbcSupplierSearch implements SupplierSearch {
    private static final int PORTION = 200;
    /** Up to so many suppliers are shown one by one on the map. */
    private static final int SINGLE_POINTS = 250;

    private static final int CELLS_ACROSS = 8;
    private static final Box FRANCE_AND_QUEBEC = new Box(-180, -90, 180, 90);
    private static final double SIMILAR = 0.3;

    private final JdbcClient jdbc;
    private final SupplierDirectory directory;
    private final Territory territory;
    private final Activities activities;
    private final Clock clock;

    JdbcSupplierSearch(
            JdbcClient jdbc, SupplierDirectory directory, Territory territory, Activities activities, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.territory = territory;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Results search(SupplierQuery query) {
        Conditions conditions = conditions(query);
        boolean activities = !query.groups().isEmpty() || !query.activities().isEmpty();
        Facets facets = facets(conditions, activities);
        int size = Math.clamp(query.size(), 1, 100);
        int last = (int) Math.max(1, (facets.total() + size - 1) / size);
        int number = Math.clamp(query.page(), 1, last);
        List<SupplierId> ids = ids(query, conditions, size, (number - 1) * size);
        return new Results(new Page<>(directory.findAll(ids), number, size, facets.total()), facets);
    }

    @Override
    public Stream<Supplier> all(SupplierQuery query) {
        List<SupplierId> ids = ids(query, conditions(query), Integer.MAX_VALUE, 0);
        return IntStream.iterate(0, start -> start < ids.size(), start -> start + PORTION)
                .mapToObj(start -> ids.subList(start, Math.min(ids.size(), start + PORTION)))
                .flatMap(portion -> directory.findAll(portion).stream());
    }

    private Conditions conditions(SupplierQuery query) {
        return Conditions.of(query, territory, activities, LocalDate.now(clock));
    }

    private List<SupplierId> ids(SupplierQuery query, Conditions conditions, int limit, int offset) {
        String order = switch (query.sort()) {
            case RELEVANCE -> conditions.rank() + " desc";
            case NAME -> "s.name_folded";
            case FRESHNESS -> "date_trunc('minute', s.updated_at) desc";
        };
        return jdbc.sql("select s.id from supplier.supplier s where " + conditions.all() + " order by " + order
                        + ", hashtextextended(s.id::text, :day), s.id limit :limit offset :offset")
                .params(conditions.parameters())
                .param("day", LocalDate.now(clock).toEpochDay())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new SupplierId(row.getObject(1, UUID.class)))
                .list();
    }

    private Facets facets(Conditions conditions, boolean activities) {
        StringBuilder sql = new StringBuilder("with base as materialized (select s.families, s.kinds, s.groups,"
                + " s.activities, s.regions, s.services, s.zones, s.turnover, s.headcount");
        for (Dimension dimension : Dimension.values()) {
            sql.append(",\n ")
                    .append(conditions.of(dimension))
                    .append(" as in_")
                    .append(dimension);
        }
        sql.append("\n from supplier.supplier s where ")
                .append(conditions.fixed())
                .append(")\n");
        sql.append("select 'TOTAL', '', count(*) from base where ").append(allBut(null));
        for (Dimension dimension : Dimension.values()) {
            if (dimension == Dimension.ACTIVITY && !activities) {
                continue;
            }
            sql.append(
                            "\nunion all select '%s', v, count(*) from (select %s as v from base where %s) x where v is not null"
                                    .formatted(dimension, values(dimension), allBut(dimension)))
                    .append(" group by v");
        }
        sql.append("\norder by 1, 3 desc, 2");
        Map<Dimension, List<Facets.Count>> counts = new EnumMap<>(Dimension.class);
        long[] total = {0};
        jdbc.sql(sql.toString()).params(conditions.parameters()).query(row -> {
            String name = row.getString(1);
            if (name.equals("TOTAL")) {
                total[0] = row.getLong(3);
            } else {
                counts.computeIfAbsent(Dimension.valueOf(name), none -> new ArrayList<>())
                        .add(new Facets.Count(row.getString(2), row.getLong(3)));
            }
        });
        return new Facets(total[0], counts);
    }

    /** Activities narrow groups: the choice of an activity does not hide the other groups, nor a group its own activities. */
    private static String allBut(@Nullable Dimension own) {
        return Stream.of(Dimension.values())
                .filter(other -> other != own && !(own == Dimension.GROUP && other == Dimension.ACTIVITY))
                .map(other -> "in_" + other)
                .collect(Collectors.joining(" and "));
    }

    private static String values(Dimension dimension) {
        return switch (dimension) {
            case FAMILY -> "unnest(families)";
            case KIND -> "unnest(kinds)";
            case GROUP -> "unnest(groups)";
            case ACTIVITY -> "unnest(activities)";
            case REGION -> "unnest(regions)";
            case SERVICE -> "unnest(services)";
            case ZONE -> "unnest(zones)";
            case TURNOVER -> "turnover";
            case HEADCOUNT -> "headcount";
        };
    }

    @Override
    public List<MapPoint> points(SupplierQuery query, @Nullable Box asked) {
        Conditions conditions = conditions(query);
        Box box = asked == null ? FRANCE_AND_QUEBEC : asked;
        String inBox = " from supplier.supplier s where " + conditions.all()
                + " and s.lat between :south and :north and s.lon between :west and :east";
        long count = withBox("select count(*)" + inBox, conditions, box)
                .query(Long.class)
                .single();
        double cell = count <= SINGLE_POINTS ? 0 : cell(asked);
        String place = cell == 0 ? "s.id::text" : "floor(s.lat / :cell), floor(s.lon / (:cell * 1.5))";
        return withBox("""
                        select avg(s.lat), avg(s.lon), count(*), min(s.id::text),
                          min(coalesce(nullif(s.profile ->> 'tradeName', ''), s.profile ->> 'name'))
                        """ + inBox + " group by " + place + " order by 3 desc limit 800", conditions, box)
                .param("cell", cell)
                .query((row, n) -> new MapPoint(
                        row.getDouble(1),
                        row.getDouble(2),
                        row.getLong(3),
                        row.getLong(3) == 1 ? new SupplierId(UUID.fromString(row.getString(4))).toString() : null,
                        row.getString(5)))
                .list();
    }

    private JdbcClient.StatementSpec withBox(String sql, Conditions conditions, Box box) {
        return jdbc.sql(sql)
                .params(conditions.parameters())
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north());
    }

    private static double cell(@Nullable Box box) {
        return box == null ? 1.5 : Math.max(0.005, (box.north() - box.south()) / CELLS_ACROSS);
    }

    @Override
    public List<String> closeNames(String words, int limit) {
        String folded = Folded.text(words);
        if (folded.length() < 3) {
            return List.of();
        }
        return jdbc.sql("""
                        select coalesce(nullif(profile ->> 'tradeName', ''), profile ->> 'name')
                        from supplier.supplier
                        where word_similarity(:words, name_folded) > :similar and not withdrawn
                        group by 1
                        order by max(word_similarity(:words, name_folded)) desc, 1 limit :limit""")
                .param("words", folded)
                .param("similar", SIMILAR)
                .param("limit", limit)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
