package org.chainon.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Organisations in PostgreSQL. */
@Repository
class JdbcOrganisations implements Organisations {
    private static final String SELECT =
            "select id, kind, jurisdiction, identifier, name, supplier_id, areas, domains from account.organisation ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcOrganisations(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query(JdbcOrganisations::organisation)
                .optional();
    }

    @Override
    public Optional<Organisation> of(SupplierId supplier) {
        return jdbc.sql(SELECT + "where supplier_id = ?")
                .params(supplier.value())
                .query(JdbcOrganisations::organisation)
                .optional();
    }

    @Override
    public Optional<Organisation> byIdentifier(Organisation.Kind kind, String jurisdiction, String identifier) {
        return jdbc.sql(SELECT + "where kind = ? and jurisdiction = ? and identifier = ?")
                .params(kind.name(), jurisdiction, identifier)
                .query(JdbcOrganisations::organisation)
                .optional();
    }

    @Override
    public List<Organisation> byDomain(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return jdbc.sql(SELECT + "where domains @> array[?]::text[] order by name, id")
                .params(domain)
                .query(JdbcOrganisations::organisation)
                .list();
    }

    @Override
    public List<Organisation> all(Organisation.Kind kind) {
        return jdbc.sql(SELECT + "where kind = ? order by name, id")
                .params(kind.name())
                .query(JdbcOrganisations::organisation)
                .list();
    }

    @Override
    @Transactional
    public Organisation ensure(
            Organisation.Kind kind,
            String jurisdiction,
            @Nullable String identifier,
            String name,
            @Nullable SupplierId supplier) {
        OrganisationId id = OrganisationId.random();
        int made = jdbc.sql("""
                        insert into account.organisation (id, kind, jurisdiction, identifier, name, supplier_id, created_at)
                        values (:id, :kind, :jurisdiction, :identifier, :name, :supplier, :at)
                        on conflict do nothing""")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("jurisdiction", jurisdiction)
                .param("identifier", identifier)
                .param("name", name)
                .param("supplier", supplier == null ? null : supplier.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (made == 1) {
            return find(id).orElseThrow();
        }
        if (supplier != null && identifier != null) {
            // Somebody belonged to it before its profile was there.
            jdbc.sql("""
                            update account.organisation set supplier_id = :supplier
                            where supplier_id is null and kind = :kind and jurisdiction = :jurisdiction
                              and identifier = :identifier
                              and not exists (select from account.organisation where supplier_id = :supplier)""")
                    .param("supplier", supplier.value())
                    .param("kind", kind.name())
                    .param("jurisdiction", jurisdiction)
                    .param("identifier", identifier)
                    .update();
        }
        Optional<Organisation> bySupplier = supplier == null ? Optional.empty() : of(supplier);
        return bySupplier
                .or(() -> identifier == null ? Optional.empty() : byIdentifier(kind, jurisdiction, identifier))
                .orElseThrow();
    }

    @Override
    public void territory(OrganisationId facilitator, Set<String> areas) {
        jdbc.sql("update account.organisation set areas = ? where id = ?")
                .params(areas.toArray(String[]::new), facilitator.value())
                .update();
    }

    @Override
    public void located(OrganisationId supplier, Set<String> areas) {
        jdbc.sql("""
                        update account.organisation
                        set areas = array(select distinct area from unnest(areas || ?::text[]) area order by area)
                        where id = ? and kind = 'SUPPLIER'""").params(areas.toArray(String[]::new), supplier.value()).update();
    }

    @Override
    public void domains(OrganisationId organisation, Set<String> domains) {
        jdbc.sql("update account.organisation set domains = ? where id = ?")
                .params(domains.toArray(String[]::new), organisation.value())
                .update();
    }

    @Override
    @Transactional
    public boolean renumber(SupplierId supplier, String jurisdiction, String identifier) {
        Optional<Organisation> other = byIdentifier(Organisation.Kind.SUPPLIER, jurisdiction, identifier)
                .filter(bearer -> !supplier.equals(bearer.supplier()));
        if (other.isPresent() && members(other.get().id()) > 0) {
            return false;
        }
        other.ifPresent(bearer -> jdbc.sql("update account.organisation set identifier = null where id = ?")
                .params(bearer.id().value())
                .update());
        jdbc.sql("update account.organisation set identifier = ? where supplier_id = ?")
                .params(identifier, supplier.value())
                .update();
        return true;
    }

    private int members(OrganisationId organisation) {
        return jdbc.sql("select count(*) from account.membership where organisation_id = ? and state = 'GRANTED'")
                .params(organisation.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public Joined join(PersonId person, OrganisationId organisation, boolean proven) {
        boolean managed = managers(organisation) > 0;
        boolean granted = proven && !managed;
        int asked = jdbc.sql("""
                        insert into account.membership (person_id, organisation_id, level, state, asked_at, decided_at)
                        values (:person, :organisation, :level, :state, :at, :decided) on conflict do nothing""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("level", (granted ? Membership.Level.MANAGER : Membership.Level.MEMBER).name())
                .param("state", granted ? "GRANTED" : "ASKED")
                .param("at", Timestamp.from(clock.instant()))
                .param("decided", granted ? Timestamp.from(clock.instant()) : null)
                .update();
        if (asked == 0) {
            return Joined.ALREADY_IN;
        }
        audit.record(person, granted ? "membership.granted" : "membership.asked", organisation.toString(), Map.of());
        if (!granted) {
            events.publishEvent(new MembershipChanged(person, organisation, false));
        }
        return granted ? Joined.GRANTED : Joined.ASKED;
    }

    private int managers(OrganisationId organisation) {
        return jdbc.sql("""
                        select count(*) from account.membership
                        where organisation_id = ? and level = 'MANAGER' and state = 'GRANTED'""").params(organisation.value()).query(Integer.class).single();
    }

    @Override
    @Transactional
    public boolean grant(PersonId person, OrganisationId organisation, Membership.Level level) {
        if (level == Membership.Level.MEMBER && isLastManager(person, organisation)) {
            return false;
        }
        boolean asked = jdbc.sql("""
                        select exists (select from account.membership
                          where person_id = ? and organisation_id = ? and state = 'ASKED')""")
                .params(person.value(), organisation.value())
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                        insert into account.membership (person_id, organisation_id, level, state, asked_at, decided_at)
                        values (:person, :organisation, :level, 'GRANTED', :at, :at)
                        on conflict (person_id, organisation_id)
                        do update set level = excluded.level, state = 'GRANTED', decided_at = excluded.decided_at""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("level", level.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "membership.granted",
                organisation.toString(),
                Map.of("person", person.toString(), "level", level.name()));
        if (asked) {
            events.publishEvent(new MembershipChanged(person, organisation, true));
        }
        return true;
    }

    @Override
    public List<Wish> wishes() {
        return jdbc.sql("""
                        select o.id, o.kind, o.jurisdiction, o.identifier, o.name, o.supplier_id, o.areas, o.domains,
                               p.id as person, p.name as person_name, m.asked_at
                        from account.membership m join account.organisation o on o.id = m.organisation_id
                        join account.person p on p.id = m.person_id
                        where m.state = 'ASKED' order by m.asked_at, p.id""")
                .query((row, n) -> new Wish(
                        organisation(row, n),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("person_name"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** Whether the person is the only manager of others. Held against other changes until the transaction ends. */
    private boolean isLastManager(PersonId person, OrganisationId organisation) {
        record Row(UUID person, boolean manager) {}
        List<Row> granted = jdbc.sql("""
                        select person_id, level = 'MANAGER' as manager from account.membership
                        where organisation_id = ? and state = 'GRANTED' for update""")
                .params(organisation.value())
                .query((row, n) -> new Row(row.getObject("person_id", UUID.class), row.getBoolean("manager")))
                .list();
        List<Row> managers = granted.stream().filter(Row::manager).toList();
        return granted.size() > 1
                && managers.size() == 1
                && managers.getFirst().person().equals(person.value());
    }

    @Override
    @Transactional
    public boolean leave(PersonId person, OrganisationId organisation) {
        if (isLastManager(person, organisation)) {
            return false;
        }
        int left = jdbc.sql("delete from account.membership where person_id = ? and organisation_id = ?")
                .params(person.value(), organisation.value())
                .update();
        if (left == 1) {
            audit.record("membership.ended", organisation.toString(), Map.of("person", person.toString()));
        }
        return left == 1;
    }

    static Organisation organisation(ResultSet row, int n) throws SQLException {
        UUID supplier = row.getObject("supplier_id", UUID.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getString("jurisdiction"),
                row.getString("identifier"),
                row.getString("name"),
                supplier == null ? null : new SupplierId(supplier),
                Set.of((String[]) row.getArray("areas").getArray()),
                Set.of((String[]) row.getArray("domains").getArray()));
    }
}
