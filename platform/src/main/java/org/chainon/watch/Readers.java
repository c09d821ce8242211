package org.chainon.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.account.People;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told by a watch: the members of its supplier, or the person whose it is, unless they have unsubscribed. */
@Component
class Readers {
    private final People people;
    private final JdbcClient jdbc;

    Readers(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Reads all at once: thousands of watches are asked about for each batch of notices. */
    Lists now(Set<SupplierId> suppliers) {
        record Left(WatchId watch, PersonId person) {}
        Set<Left> left = new HashSet<>(jdbc.sql("select watch_id, person_id from watch.unsubscribed")
                .query((row, n) -> new Left(
                        new WatchId(row.getObject("watch_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list());
        Set<PersonId> silent = new HashSet<>(jdbc.sql("select person_id from watch.silent")
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
        Map<SupplierId, List<PersonId>> members = people.membersOf(suppliers);
        return watch -> {
            SupplierId supplier = watch.supplier();
            Stream<PersonId> those = supplier == null
                    ? Stream.ofNullable(watch.person())
                    : members.getOrDefault(supplier, List.of()).stream();
            return those.filter(person -> !silent.contains(person) && !left.contains(new Left(watch.id(), person)))
                    .toList();
        };
    }

    /** Readers as they were when asked. */
    @FunctionalInterface
    interface Lists {
        List<PersonId> of(Watch watch);
    }
}
