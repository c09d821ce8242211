package org.chainon.benchmarks.throughput;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * PostgreSQL's own full text: one row a supplier; its words as a French {@code tsvector} (activities A, past contracts B, names
 * C), its CPV prefixes and the places that it reaches as arrays, a GIN index on each. A supplier is found by any word of the
 * title or any CPV unless it says that it works elsewhere; the order is {@code ts_rank}, halved where a supplier that does not
 * say is far.
 */
final class PostgresFullText implements Contestant {
    private static final String TABLE = """
            create table supplier (
                id text not null,
                activity text not null, past text not null, other text not null,
                cpv text[] not null, areas text[] not null, near text[] not null,
                words tsvector generated always as (
                    setweight(to_tsvector('french', activity), 'A') || setweight(to_tsvector('french', past), 'B')
                    || setweight(to_tsvector('french', other), 'C')) stored)
            """;

    private static final String INDEXES = """
            create index on supplier using gin (words) with (fastupdate = off);
            create index on supplier using gin (cpv) with (fastupdate = off);
            create index on supplier using gin (areas) with (fastupdate = off);
            """;

    private static final String SEARCH = """
            select id from supplier,
                   (select replace(plainto_tsquery('french', ?)::text, '&', '|')::tsquery as wanted) as lot
             where (words @@ wanted or cpv && ?) and areas && ?
             order by (ts_rank('{0, 0.6, 0.9, 1}', words, wanted) + case when cpv && ? then 1 else 0 end)
                      * case when near && ? then 1 else %s end desc
             limit ?
            """.formatted(Reach.FAR);

    private static final String FRANCE = "COUNTRY:FR";

    private final Reach reach;
    private final int answers;
    private final EmbeddedPostgres server;
    private final Connection connection;
    private @Nullable PreparedStatement search;

    PostgresFullText(Reach reach, int answers, Path folder) {
        this.reach = reach;
        this.answers = answers;
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                folder.resolve("postgresql.log").toFile());
        try {
            server = EmbeddedPostgres.builder()
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("work_mem", "64MB")
                    .setServerConfig("maintenance_work_mem", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("plan_cache_mode", "force_custom_plan")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_parallel_workers_per_gather", "0")
                    .start();
            connection = server.getPostgresDatabase().getConnection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void build(Iterator<SupplierProfile> suppliers) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            copy(suppliers);
            statement.execute(INDEXES);
            statement.execute("vacuum analyze supplier");
            search = connection.prepareStatement(SEARCH);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Iterator<SupplierProfile> suppliers) throws SQLException, IOException {
        try (PGCopyOutputStream out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy supplier (id, activity, past, other, cpv, areas, near) from stdin")) {
            while (suppliers.hasNext()) {
                SupplierProfile profile = suppliers.next();
                Reach.Places places = reach.of(profile);
                String row = String.join(
                        "\t",
                        profile.supplier().id().toString(),
                        escaped(profile.activity()),
                        escaped(profile.past()),
                        escaped(profile.other()),
                        array(prefixes(profile.cpv().stream()
                                .map(SupplierProfile.OfferedCpv::cpv)
                                .toList())),
                        array(places.said() ? places.codes() : List.of(FRANCE)),
                        array(places.codes()));
                out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replaceAll("[\\t\\r\\n\\x00]+", " ");
    }

    private static String array(Collection<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    private static Set<String> prefixes(Collection<Cpv> codes) {
        return codes.stream().flatMap(cpv -> cpv.prefixes().stream()).collect(Collectors.toSet());
    }

    @Override
    public List<String> find(LotProfile lot, int top) {
        PreparedStatement prepared = search;
        if (prepared == null) {
            throw new IllegalStateException("nothing built yet");
        }
        try {
            Array cpv = connection.createArrayOf("text", prefixes(lot.cpv()).toArray());
            prepared.setString(1, lot.title());
            prepared.setArray(2, cpv);
            Array areas = connection.createArrayOf(
                    "text", lot.areas().stream().map(AreaId::toString).toArray());
            prepared.setArray(3, areas);
            prepared.setArray(4, cpv);
            prepared.setArray(5, areas);
            prepared.setInt(6, top);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int answers() {
        return answers;
    }

    @Override
    public @Nullable Memory memory() {
        return null;
    }

    @Override
    public @Nullable Long diskBytes() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_total_relation_size('supplier')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            server.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
