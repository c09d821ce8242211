package org.chainon.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.chainon.intake.Stored;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code awards} and {@code award_winners}. */
@Repository
class AwardRows implements WonContracts {
    private final JdbcClient jdbc;
    private final LotAreas areas;
    private final Changes changes;

    AwardRows(JdbcClient jdbc, LotAreas areas, Changes changes) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.changes = changes;
    }

    private record Kept(UUID id, String version, byte[] fingerprint) {
        boolean holds(AwardDraft award, byte[] other) {
            int order = VersionOrder.compareVersions(award.version(), version);
            return order < 0 || order == 0 && Arrays.equals(fingerprint, other);
        }
    }

    /** Whether nothing new would be said by storing it. */
    boolean holds(AwardDraft award) {
        byte[] fingerprint = NoticeJson.fingerprint(award);
        return kept(award).filter(kept -> kept.holds(award, fingerprint)).isPresent();
    }

    private Optional<Kept> lockedAndKept(AwardDraft award) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('award:' || :source || ':' || :sourceId, 0))")
                .param("source", award.source())
                .param("sourceId", award.sourceId())
                .query(row -> {});
        return kept(award);
    }

    private Optional<Kept> kept(AwardDraft award) {
        return jdbc.sql("""
                        select id, version, fingerprint from notice.awards
                        where source = :source and source_id = :sourceId""")
                .param("source", award.source())
                .param("sourceId", award.sourceId())
                .query(Kept.class)
                .optional();
    }

    /** The newest version of an award stays; an older one that comes later changes nothing. */
    Stored save(AwardDraft award, @Nullable NoticeId notice) {
        byte[] fingerprint = NoticeJson.fingerprint(award);
        Optional<Kept> kept = lockedAndKept(award);
        if (kept.isPresent() && kept.get().holds(award, fingerprint)) {
            return Stored.UNCHANGED;
        }
        write(kept.map(Kept::id).orElseGet(UUID::randomUUID), award, notice, fingerprint);
        return kept.isPresent() ? Stored.CHANGED : Stored.NEW;
    }

    private void write(UUID id, AwardDraft award, @Nullable NoticeId notice, byte[] fingerprint) {
        jdbc.sql("""
                        with award as (
                            insert into notice.awards (id, source, source_id, version, fingerprint, notice_id, procedure_id,
                                buyer_identifier, cpv, amount, currency, notified_on, areas, content)
                            values (:id, :source, :sourceId, :version, :fingerprint, :notice, :procedure, :buyer, :cpv,
                                :amount, :currency, :notifiedOn, :areas, cast(:content as jsonb))
                            on conflict (id) do update set version = excluded.version, fingerprint = excluded.fingerprint,
                                notice_id = coalesce(excluded.notice_id, awards.notice_id),
                                procedure_id = excluded.procedure_id, buyer_identifier = excluded.buyer_identifier,
                                cpv = excluded.cpv, amount = excluded.amount, currency = excluded.currency,
                                notified_on = excluded.notified_on, areas = excluded.areas, content = excluded.content,
                                changed_xid = pg_current_xact_id()),
                        gone as (
                            delete from notice.award_winners where award_id = :id and position > :winnerCount)
                        insert into notice.award_winners (award_id, position, name, identifier, scheme)
                        select :id, winner.position, winner.name, winner.identifier, winner.scheme
                        from rows from (jsonb_to_recordset(cast(:winners as jsonb)) as (name text, identifier text, scheme text))
                            with ordinality as winner(name, identifier, scheme, position)
                        on conflict (award_id, position) do update set name = excluded.name,
                            identifier = excluded.identifier, scheme = excluded.scheme""")
                .param("id", id)
                .param("source", award.source())
                .param("sourceId", award.sourceId())
                .param("version", award.version())
                .param("fingerprint", fingerprint)
                .param("notice", notice == null ? null : notice.value())
                .param("procedure", award.procedureId())
                .param("buyer", award.buyer().identifier())
                .param("cpv", award.cpv() == null ? null : award.cpv().code())
                .param("amount", award.amount() == null ? null : award.amount().amount())
                .param(
                        "currency",
                        award.amount() == null
                                ? null
                                : award.amount().currency().getCurrencyCode())
                .param("notifiedOn", award.notifiedOn())
                .param(
                        "areas",
                        (award.place() == null ? List.<String>of() : areas.of(List.of(award.place())))
                                .toArray(String[]::new))
                .param("content", NoticeJson.write(award))
                .param("winners", NoticeJson.write(award.winners()))
                .param("winnerCount", award.winners().size())
                .update();
    }

    /** Forgets the awards of a notice that its newest version no longer names. */
    void keepOnly(NoticeId notice, Collection<AwardDraft> named) {
        jdbc.sql("""
                        delete from notice.awards where notice_id = :notice and (source || ':' || source_id) <> all(:named)""")
                .param("notice", notice.value())
                .param(
                        "named",
                        named.stream()
                                .map(award -> award.source() + ":" + award.sourceId())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<Award> ofNotice(NoticeId notice) {
        return jdbc.sql("""
                        select id, notice_id, content from notice.awards
                        where notice_id = :notice or procedure_id = (
                            select procedure_id from notice.notices where id = :notice)
                        order by notified_on nulls last, source_id""")
                .param("notice", notice.value())
                .query(AwardRows::award)
                .list();
    }

    @Override
    public List<Award> of(String identifier) {
        String digits = identifier.strip();
        boolean siren = digits.matches("[0-9]{9}");
        return jdbc.sql("""
                        select a.id, a.notice_id, a.content from notice.awards a
                        where exists (select 1 from notice.award_winners w
                            where w.award_id = a.id and (w.identifier = :identifier
                                or :siren and w.identifier like :start and length(w.identifier) = 14))
                        order by a.notified_on desc nulls last, a.source_id""")
                .param("identifier", digits)
                .param("siren", siren)
                .param("start", siren ? digits + "%" : "")
                .query(AwardRows::award)
                .list();
    }

    @Override
    public long changedSince(long mark, Consumer<Award> changed) {
        return changes.since(mark, """
                select id, notice_id, content from notice.awards
                where changed_xid >= cast(? as xid8) and changed_xid < cast(? as xid8)
                order by changed_xid, id""", row -> changed.accept(award(row, 0)));
    }

    static Award award(ResultSet row, int index) throws SQLException {
        UUID notice = row.getObject("notice_id", UUID.class);
        return new Award(
                row.getObject("id", UUID.class),
                notice == null ? null : new NoticeId(notice),
                NoticeJson.read(row.getString("content"), AwardDraft.class));
    }
}
