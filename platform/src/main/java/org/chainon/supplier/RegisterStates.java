package org.chainon.supplier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.intake.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public register says of known suppliers' establishments: closed or not, and which goes on in whose place. */
@Repository
public class RegisterStates {
    private static final int LONGEST_CHAIN = 9;
    /** A supplier {@code s} whose establishment closed, or in whose place another goes on. */
    static final String FLAGGED = """
            (exists (select from supplier.register_state e where e.siret = s.identifier and e.closed)
              or exists (select from supplier.succession u where u.predecessor = s.identifier)
                and not exists (select from supplier.register_state e where e.siret = s.identifier and not e.closed))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when there is nothing to look at. */
    public Optional<RegisterState> of(Supplier supplier) {
        String siret = supplier.identifier();
        if (siret == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select e.closed, e.closed_on from supplier.supplier s
                          left join supplier.register_state e on e.siret = s.identifier
                        where s.id = ? and """ + FLAGGED)
                .params(supplier.id().value())
                .query((row, n) -> new RegisterState(
                        siret,
                        row.getBoolean("closed"),
                        row.getObject("closed_on", LocalDate.class),
                        last(siret).orElse(null)))
                .optional();
    }

    /** The establishment at the end of the chain of successors. */
    private Optional<String> last(String siret) {
        Optional<String> last = Optional.empty();
        Set<String> seen = new HashSet<>(Set.of(siret));
        Optional<String> next = successor(siret);
        while (next.isPresent() && seen.add(next.get()) && seen.size() <= LONGEST_CHAIN) {
            last = next;
            next = successor(next.get());
        }
        return last;
    }

    private Optional<String> successor(String siret) {
        return jdbc.sql("""
                        select successor from supplier.succession where predecessor = ?
                        order by since desc nulls last, successor limit 1""").params(siret).query(String.class).optional();
    }

    /** SIRENs of all suppliers: what is said of others is of no concern. */
    public Set<String> knownUnits() {
        return new HashSet<>(
                jdbc.sql("select distinct left(identifier, 9) from supplier.supplier where jurisdiction = 'FR'"
                                + " and identifier is not null")
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /** SIRETs of a legal unit's suppliers. */
    public List<String> ofUnit(String siren) {
        return jdbc.sql("select identifier from supplier.supplier where jurisdiction = 'FR' and identifier like ?")
                .params(siren + "_____")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * SIRETs that the register has not been asked for lately, the longest ago first.
     *
     * @param days what was said since then is new enough
     */
    public List<String> notSeenFor(int days, int limit) {
        return jdbc.sql("""
                        select s.identifier from supplier.supplier s
                          left join supplier.register_state e on e.siret = s.identifier
                        where s.jurisdiction = 'FR' and s.identifier is not null and not s.withdrawn
                          and (e.seen_at is null or e.seen_at < :before)
                        order by e.seen_at nulls first, s.identifier limit :limit""")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .param("limit", limit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** @param closed null when the register does not tell: what it told before stands */
    public Stored saw(String siret, @Nullable Boolean closed, @Nullable LocalDate closedOn) {
        Optional<Boolean> before = jdbc.sql("""
                        select closed is not distinct from :closed and closed_on is not distinct from :on
                        from supplier.register_state where siret = :siret""")
                .param("siret", siret)
                .param("closed", closed)
                .param("on", closedOn)
                .query(Boolean.class)
                .optional();
        jdbc.sql("""
                        insert into supplier.register_state (siret, closed, closed_on, seen_at)
                        values (:siret, :closed, :on, :at)
                        on conflict (siret) do update set seen_at = excluded.seen_at,
                          closed_on = case when excluded.closed then coalesce(excluded.closed_on, register_state.closed_on)
                            when excluded.closed is null then register_state.closed_on end,
                          closed = coalesce(excluded.closed, register_state.closed)""")
                .param("siret", siret)
                .param("closed", closed)
                .param("on", closedOn)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return before.map(same -> same ? Stored.UNCHANGED : Stored.CHANGED).orElse(Stored.NEW);
    }

    public Stored succeeds(String predecessor, String successor, @Nullable LocalDate since) {
        int made = jdbc.sql("""
                        insert into supplier.succession (predecessor, successor, since)
                        values (:predecessor, :successor, :since) on conflict do nothing""")
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("since", since)
                .update();
        return made == 1 ? Stored.NEW : Stored.UNCHANGED;
    }
}
