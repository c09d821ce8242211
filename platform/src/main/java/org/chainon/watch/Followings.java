package org.chainon.watch;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainon.account.People;
import org.chainon.account.StoppedPeople;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether alerts reach suppliers, and where they stop, of the last thirty days; many suppliers at once. */
@Repository
public class Followings {
    private final JdbcClient jdbc;
    private final People people;
    private final StoppedPeople stopped;
    private final Calibration calibration;

    Followings(JdbcClient jdbc, People people, StoppedPeople stopped, Calibration calibration) {
        this.jdbc = jdbc;
        this.people = people;
        this.stopped = stopped;
        this.calibration = calibration;
    }

    /**
     * How alerts go to one supplier.
     *
     * @param members who belong to it
     * @param paused whether it has watches and all of them are paused
     * @param wanting members who want the mails of one of its watches that is not paused
     * @param reached those of them whose address takes mails
     * @param found notices that fit it
     * @param enough those of them that fit as well as its watch asks
     * @param told notices of which somebody was told
     */
    public record Following(int members, boolean paused, int wanting, int reached, int found, int enough, int told) {}

    private record Line(SupplierId supplier, UUID watch) {}

    private record Left(UUID watch, PersonId person) {}

    private record Finding(int found, int enough) {
        static final Finding NOTHING = new Finding(0, 0);
    }

    public Following of(SupplierId supplier) {
        return of(Set.of(supplier)).getOrDefault(supplier, new Following(0, false, 0, 0, 0, 0, 0));
    }

    /** One for each. */
    public Map<SupplierId, Following> of(Collection<SupplierId> suppliers) {
        UUID[] ids = suppliers.stream().map(SupplierId::value).toArray(UUID[]::new);
        Map<SupplierId, List<PersonId>> members = people.membersOf(suppliers);
        Map<SupplierId, List<UUID>> running = new HashMap<>();
        Set<SupplierId> watched = new HashSet<>();
        watches(ids, running, watched);
        Set<Left> left = left(ids);
        Set<PersonId> everybody = new HashSet<>();
        members.values().forEach(everybody::addAll);
        Set<PersonId> silent = silent(everybody);
        Set<PersonId> unreachable = stopped.among(everybody);
        Map<SupplierId, Finding> findings = findings(ids);
        Map<SupplierId, Integer> told = told(ids);
        Map<SupplierId, Following> all = new HashMap<>();
        for (SupplierId supplier : suppliers) {
            List<PersonId> those = members.getOrDefault(supplier, List.of());
            List<UUID> open = running.getOrDefault(supplier, List.of());
            boolean paused = watched.contains(supplier) && open.isEmpty();
            List<PersonId> wanting = those.stream()
                    .filter(person -> !paused && !silent.contains(person))
                    .filter(person ->
                            open.isEmpty() || open.stream().anyMatch(watch -> !left.contains(new Left(watch, person))))
                    .toList();
            Finding finding = findings.getOrDefault(supplier, Finding.NOTHING);
            all.put(
                    supplier,
                    new Following(
                            those.size(),
                            paused,
                            wanting.size(),
                            (int) wanting.stream()
                                    .filter(person -> !unreachable.contains(person))
                                    .count(),
                            finding.found(),
                            finding.enough(),
                            told.getOrDefault(supplier, 0)));
        }
        return all;
    }

    /** @param running the watches that are not paused; @param watched who has any */
    private void watches(UUID[] ids, Map<SupplierId, List<UUID>> running, Set<SupplierId> watched) {
        jdbc.sql("select supplier_id, id, paused from watch.watch where supplier_id = any(?)")
                .params((Object) ids)
                .query(row -> {
                    SupplierId supplier = new SupplierId(row.getObject("supplier_id", UUID.class));
                    watched.add(supplier);
                    if (!row.getBoolean("paused")) {
                        running.computeIfAbsent(supplier, key -> new ArrayList<>())
                                .add(row.getObject("id", UUID.class));
                    }
                });
    }

    private Set<Left> left(UUID[] ids) {
        return jdbc.sql("""
                        select u.watch_id, u.person_id from watch.unsubscribed u join watch.watch w on w.id = u.watch_id
                        where w.supplier_id = any(?)""")
                .params((Object) ids)
                .query((row, n) -> new Left(
                        row.getObject("watch_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class))))
                .set();
    }

    private Set<PersonId> silent(Set<PersonId> everybody) {
        return jdbc.sql("select person_id from watch.silent where person_id = any(?)")
                .params((Object) everybody.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    private Map<SupplierId, Finding> findings(UUID[] ids) {
        Map<SupplierId, Finding> findings = new HashMap<>();
        jdbc.sql("""
                        select f.supplier_id, count(*) as found,
                          count(*) filter (where f.score >= coalesce(w.threshold, 0)) as enough
                        from watch.find f
                        left join watch.watch w on w.supplier_id = f.supplier_id and w.query is null
                        where f.supplier_id = any(:ids) and f.found_at >= :since group by f.supplier_id""")
                .param("ids", ids)
                .param("since", Timestamp.from(calibration.start()))
                .query(row -> {
                    findings.put(
                            new SupplierId(row.getObject("supplier_id", UUID.class)),
                            new Finding(row.getInt("found"), row.getInt("enough")));
                });
        return findings;
    }

    private Map<SupplierId, Integer> told(UUID[] ids) {
        Map<SupplierId, Integer> told = new HashMap<>();
        jdbc.sql("""
                        select supplier_id, count(distinct notice_id) as notices from watch.alert
                        where supplier_id = any(:ids) and told_at >= :since group by supplier_id""")
                .param("ids", ids)
                .param("since", Timestamp.from(calibration.start()))
                .query(row -> {
                    told.put(new SupplierId(row.getObject("supplier_id", UUID.class)), row.getInt("notices"));
                });
        return told;
    }
}
