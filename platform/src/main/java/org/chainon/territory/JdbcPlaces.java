package org.chainon.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainon.intake.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was imported, in the schema {@code territory}. */
@Repository
class JdbcPlaces implements Imported {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcPlaces(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The centre of a commune by INSEE code. */
    record Centre(String code, Point point) {}

    @Override
    public long revision() {
        return jdbc.sql("select number from territory.revision")
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Point> centres() {
        var centres = new HashMap<String, Point>();
        jdbc.sql("select code, lat, lon from territory.commune_point").query(row -> {
            centres.put(row.getString(1), new Point(row.getDouble(2), row.getDouble(3)));
        });
        return centres;
    }

    @Override
    public List<StoredZone> zones() {
        return jdbc.sql("select * from territory.zone order by kind, code")
                .query((row, n) -> zone(row))
                .list();
    }

    /** Stores centres; what became of each, in order. */
    @Transactional
    public List<Stored> storeCentres(List<Centre> records) {
        var known = new HashMap<String, Point>();
        jdbc.sql("select code, lat, lon from territory.commune_point where code = any(:codes)")
                .param("codes", records.stream().map(Centre::code).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), new Point(row.getDouble(2), row.getDouble(3)));
                });
        var outcomes = new ArrayList<Stored>(records.size());
        var changed = new LinkedHashMap<String, Point>();
        for (Centre centre : records) {
            Point before = known.put(centre.code(), centre.point());
            outcomes.add(outcome(before == null, centre.point().equals(before)));
            if (!centre.point().equals(before)) {
                changed.put(centre.code(), centre.point());
            }
        }
        batches.batchUpdate(
                """
                insert into territory.commune_point (code, lat, lon) values (?, ?, ?)
                on conflict (code) do update set lat = excluded.lat, lon = excluded.lon
                """,
                changed.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey(),
                            entry.getValue().lat(),
                            entry.getValue().lon()
                        })
                        .toList());
        raiseRevision(!changed.isEmpty());
        return outcomes;
    }

    /** Stores, completes and removes zones; what became of each record, in order. */
    @Transactional
    public List<Stored> storeZones(List<ZoneRecord> records) {
        Map<ZoneRecord.Key, StoredZone> known = known(records);
        var outcomes = new ArrayList<Stored>(records.size());
        Set<ZoneRecord.Key> changed = new HashSet<>();
        for (ZoneRecord record : records) {
            StoredZone before = known.get(record.key());
            StoredZone after = record.after(before);
            boolean same = before == null ? after == null : after != null && before.sameAs(after);
            outcomes.add(outcome(before == null, same));
            if (!same) {
                changed.add(record.key());
            }
            if (after == null) {
                known.remove(record.key());
            } else {
                known.put(record.key(), after);
            }
        }
        write(changed, known);
        raiseRevision(!changed.isEmpty());
        return outcomes;
    }

    private static Stored outcome(boolean wasAbsent, boolean same) {
        if (same) {
            return Stored.UNCHANGED;
        }
        return wasAbsent ? Stored.NEW : Stored.CHANGED;
    }

    private Map<ZoneRecord.Key, StoredZone> known(List<ZoneRecord> records) {
        var known = new HashMap<ZoneRecord.Key, StoredZone>();
        for (Zone.Kind kind : Zone.Kind.values()) {
            String[] codes = records.stream()
                    .map(ZoneRecord::key)
                    .filter(key -> key.kind() == kind)
                    .map(ZoneRecord.Key::code)
                    .toArray(String[]::new);
            if (codes.length > 0) {
                jdbc.sql("select * from territory.zone where kind = :kind and code = any(:codes)")
                        .param("kind", kind.name())
                        .param("codes", codes)
                        .query((row, n) -> zone(row))
                        .list()
                        .forEach(zone ->
                                known.put(new ZoneRecord.Key(kind, zone.zone().code()), zone));
            }
        }
        return known;
    }

    private void write(Set<ZoneRecord.Key> changed, Map<ZoneRecord.Key, StoredZone> now) {
        batches.batchUpdate(
                "delete from territory.zone where kind = ? and code = ?",
                changed.stream()
                        .filter(key -> !now.containsKey(key))
                        .map(key -> new Object[] {key.kind().name(), key.code()})
                        .toList());
        batches.batchUpdate(
                """
                insert into territory.zone
                    (kind, code, name, level, partly, valid_from, valid_to, communes, outline)
                values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?)
                on conflict (kind, code) do update set
                    name = excluded.name, level = excluded.level, partly = excluded.partly,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    communes = excluded.communes, outline = excluded.outline
                """,
                changed.stream()
                        .map(now::get)
                        .filter(Objects::nonNull)
                        .map(JdbcPlaces::columns)
                        .toList());
    }

    private static @Nullable Object[] columns(StoredZone stored) {
        Zone zone = stored.zone();
        return new @Nullable Object[] {
            zone.kind().name(),
            zone.code(),
            zone.name(),
            zone.level(),
            zone.partly(),
            zone.validFrom(),
            zone.validTo(),
            String.join(",", stored.communes().stream().sorted().toList()),
            stored.outline()
        };
    }

    private void raiseRevision(boolean changed) {
        if (changed) {
            jdbc.sql("update territory.revision set number = number + 1").update();
        }
    }

    private static StoredZone zone(ResultSet row) throws SQLException {
        return new StoredZone(
                new Zone(
                        Zone.Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("level"),
                        row.getBoolean("partly"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                Set.of((String[]) row.getArray("communes").getArray()),
                row.getBytes("outline"));
    }
}
