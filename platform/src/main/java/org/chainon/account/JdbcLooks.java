package org.chainon.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.chainon.kernel.FileId;
import org.chainon.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks in PostgreSQL, remembered for some seconds: each page asks. */
@Repository
class JdbcLooks implements Looks {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(List.of(), Instant.MIN);

    private record Remembered(List<Look> looks, Instant until) {}

    JdbcLooks(JdbcClient jdbc, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Look of(String host) {
        return first(look -> host.toLowerCase(Locale.ROOT).equals(look.host())).orElseGet(this::main);
    }

    @Override
    public Look main() {
        return first(Look::main).orElse(Look.CHAINON);
    }

    @Override
    public Optional<Look> find(OrganisationId body) {
        return first(look -> body.equals(look.body()));
    }

    private Optional<Look> first(Predicate<Look> wanted) {
        Remembered known = remembered;
        if (!clock.instant().isBefore(known.until())) {
            known = new Remembered(all(), clock.instant().plus(FRESH));
            remembered = known;
        }
        return known.looks().stream().filter(wanted).findFirst();
    }

    private List<Look> all() {
        return jdbc.sql("select * from account.look order by organisation_id")
                .query(JdbcLooks::look)
                .list();
    }

    private static Look look(ResultSet row, int n) throws SQLException {
        UUID logo = row.getObject("logo", UUID.class);
        return new Look(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                new Colour(row.getString("action_colour")),
                new Colour(row.getString("accent_colour")),
                logo == null ? null : new FileId(logo),
                new Look.Contact(row.getString("email"), row.getString("phone"), row.getString("address")),
                row.getString("host"),
                row.getBoolean("main"));
    }

    @Override
    public boolean save(Look look) {
        OrganisationId body = Objects.requireNonNull(look.body(), "the platform's own look is not kept");
        try {
            transaction.executeWithoutResult(status -> {
                if (look.main()) {
                    jdbc.sql("update account.look set main = false where main").update();
                }
                write(body, look);
                audit.record("territory.look", body.toString(), Map.of());
            });
        } catch (DuplicateKeyException taken) {
            return false;
        } finally {
            remembered = new Remembered(List.of(), Instant.MIN);
        }
        return true;
    }

    private void write(OrganisationId body, Look look) {
        FileId logo = look.logo();
        @Nullable UUID file = logo == null ? null : logo.value();
        jdbc.sql("""
                        insert into account.look (organisation_id, name, action_colour, accent_colour, logo, email, phone,
                          address, host, main)
                        values (:body, :name, :action, :accent, :logo, :email, :phone, :address, :host, :main)
                        on conflict (organisation_id) do update set
                          name = excluded.name, action_colour = excluded.action_colour,
                          accent_colour = excluded.accent_colour, logo = excluded.logo, email = excluded.email,
                          phone = excluded.phone, address = excluded.address, host = excluded.host, main = excluded.main""")
                .param("body", body.value())
                .param("name", look.name())
                .param("action", look.action().hex())
                .param("accent", look.accent().hex())
                .param("logo", file)
                .param("email", look.contact().email())
                .param("phone", look.contact().phone())
                .param("address", look.contact().address())
                .param("host", look.host())
                .param("main", look.main())
                .update();
    }
}
