package org.chainon.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Page;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Moderation of organisations in PostgreSQL. */
@Repository
class JdbcModeration implements ModerateOrganisations {
    private static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    JdbcModeration(JdbcClient jdbc, Organisations organisations, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Page<Listed> search(String words, Organisation.@Nullable Kind kind, int page) {
        String where = """
                 from account.organisation o where (cast(:kind as text) is null or o.kind = :kind)
                 and (strpos(lower(o.name), :words) > 0 or strpos(coalesce(o.identifier, ''), :digits) > 0)
                """;
        String text = words.strip().toLowerCase(Locale.ROOT);
        String digits = text.replace(" ", "");
        int total = jdbc.sql("select count(*)" + where)
                .param("kind", kind == null ? null : kind.name())
                .param("words", text)
                .param("digits", digits)
                .query(Integer.class)
                .single();
        List<Listed> listed = jdbc.sql("""
                        select o.*,
                          (select count(*) from account.membership m where m.organisation_id = o.id and m.state = 'GRANTED') as members,
                          (select count(*) from account.membership m where m.organisation_id = o.id and m.state = 'ASKED') as wishes
                        """ + where + " order by members desc, o.name, o.id limit :limit offset :offset")
                .param("kind", kind == null ? null : kind.name())
                .param("words", text)
                .param("digits", digits)
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query((row, n) ->
                        new Listed(JdbcOrganisations.organisation(row, n), row.getInt("members"), row.getInt("wishes")))
                .list();
        return new Page<>(listed, page, PAGE, total);
    }

    @Override
    @Transactional
    public void rename(OrganisationId organisation, String name) {
        jdbc.sql("update account.organisation set name = ? where id = ?")
                .params(name, organisation.value())
                .update();
        audit.record("organisation.renamed", organisation.toString(), Map.of());
    }

    @Override
    @Transactional
    public @Nullable Reason merge(OrganisationId gone, OrganisationId into) {
        Organisation one = organisations.find(gone).orElseThrow();
        Organisation two = organisations.find(into).orElseThrow();
        if (gone.equals(into)) {
            return Reason.of("organisation.merge.same");
        }
        if (one.kind() != two.kind()) {
            return Reason.of("organisation.merge.kind");
        }
        if (one.supplier() != null && two.supplier() != null) {
            return Reason.of("organisation.merge.two-profiles");
        }
        jdbc.sql("""
                        insert into account.membership (person_id, organisation_id, level, state, asked_at, decided_at)
                        select person_id, :into, level, state, asked_at, decided_at
                        from account.membership where organisation_id = :gone
                        on conflict (person_id, organisation_id) do update set
                          level = case when 'MANAGER' in (membership.level, excluded.level) and excluded.state = 'GRANTED'
                                       then 'MANAGER' else membership.level end,
                          state = case when 'GRANTED' in (membership.state, excluded.state) then 'GRANTED' else 'ASKED' end,
                          decided_at = coalesce(membership.decided_at, excluded.decided_at)""").param("into", into.value()).param("gone", gone.value()).update();
        end(gone, into);
        jdbc.sql("""
                        update account.organisation set supplier_id = coalesce(supplier_id, :supplier),
                          domains = array(select distinct unnest(domains || cast(:domains as text[]))),
                          areas = array(select distinct unnest(areas || cast(:areas as text[])))
                        where id = :into""")
                .param(
                        "supplier",
                        one.supplier() == null ? null : one.supplier().value())
                .param("domains", one.domains().toArray(String[]::new))
                .param("areas", one.areas().toArray(String[]::new))
                .param("into", into.value())
                .update();
        return null;
    }

    @Override
    @Transactional
    public void remove(OrganisationId organisation) {
        end(organisation, null);
    }

    private void end(OrganisationId gone, @Nullable OrganisationId into) {
        events.publishEvent(new OrganisationGone(gone, into));
        jdbc.sql("delete from account.organisation where id = ?")
                .params(gone.value())
                .update();
        audit.record(
                into == null ? "organisation.removed" : "organisation.merged",
                gone.toString(),
                into == null ? Map.of() : Map.of("into", into.toString()));
    }
}
