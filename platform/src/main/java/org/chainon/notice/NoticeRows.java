package org.chainon.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notices}, {@code versions}, {@code lots} and {@code source_ids}, for writing. */
@Repository
class NoticeRows {
    /** Words of one notice that are searched; PostgreSQL takes 1 MB of them. */
    private static final int MOST_WORDS = 100_000;

    private final JdbcClient jdbc;
    private final LotAreas areas;

    NoticeRows(JdbcClient jdbc, LotAreas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    Optional<byte[]> fingerprint(String source, String sourceId, String version) {
        return jdbc.sql("""
                        select fingerprint from notice.versions
                        where source = :source and source_id = :sourceId and version = :version""")
                .param("source", source)
                .param("sourceId", sourceId)
                .param("version", version)
                .query(byte[].class)
                .optional();
    }

    /** Holds back other imports of the same notice until this transaction ends; in one order, so that two never wait for each other. */
    void lock(String source, Collection<String> sourceIds) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(key)
                        from (select distinct hashtextextended('notice:' || :source || ':' || id, 0) as key
                              from unnest(cast(:ids as text[])) as id order by key) as keys""")
                .param("source", source)
                .param("ids", sourceIds.toArray(String[]::new))
                .query((ResultSet row) -> {});
    }

    /** The notices to which these ids belong, held for writing. */
    List<Known> known(String source, Collection<String> sourceIds) {
        Set<UUID> ids = new TreeSet<>();
        for (String sourceId : sourceIds) {
            // One look-up by the whole key each: a plan made while the tables were empty stays right when they are
            // full.
            jdbc.sql("select notice_id from notice.source_ids where source = :source and source_id = :sourceId")
                    .param("source", source)
                    .param("sourceId", sourceId)
                    .query(UUID.class)
                    .optional()
                    .ifPresent(ids::add);
        }
        List<Known> known = new ArrayList<>();
        for (UUID id : ids) {
            known.addAll(jdbc.sql("""
                            select source_id, version_id from notice.notices
                            where id = :id and merged_into is null for update""")
                    .param("id", id)
                    .query((row, index) ->
                            version(new NoticeId(id), row.getString("source_id"), row.getLong("version_id")))
                    .list());
        }
        return known;
    }

    private Known version(NoticeId id, String sourceId, long versionId) {
        return jdbc.sql("""
                        select source_id, version, replaces, published_on, content from notice.versions where id = :id""")
                .param("id", versionId)
                .query((row, index) -> new Known(id, versionId, order(row), notice(row, id, sourceId)))
                .single();
    }

    private static VersionOrder order(ResultSet row) throws SQLException {
        return new VersionOrder(
                row.getString("source_id"),
                row.getString("version"),
                row.getString("replaces"),
                row.getObject("published_on", java.time.LocalDate.class));
    }

    private static Notice notice(ResultSet row, NoticeId id, String sourceId) throws SQLException {
        Notice stored = NoticeJson.read(row.getString("content"), Notice.class);
        return Versions.with(stored, id, sourceId, stored.deadline(), stored.lots());
    }

    Map<String, LotId> lotIds(NoticeId notice) {
        Map<String, LotId> ids = new HashMap<>();
        jdbc.sql("select number, id from notice.lots where notice_id = :notice")
                .param("notice", notice.value())
                .query(row -> {
                    ids.put(row.getString("number"), new LotId(row.getObject("id", UUID.class)));
                });
        return ids;
    }

    long saveVersion(NoticeDraft draft, Notice content, byte[] fingerprint, byte[] gzippedRaw, Instant receivedAt) {
        return jdbc.sql("""
                        insert into notice.versions (id, notice_id, source, source_id, version, replaces, published_on,
                            received_at, fingerprint, raw, content)
                        values (nextval('notice.version_ids'), :notice, :source, :sourceId, :version, :replaces,
                            :publishedOn, :receivedAt, :fingerprint, :raw, cast(:content as jsonb))
                        on conflict (source, source_id, version) do update set notice_id = excluded.notice_id,
                            replaces = excluded.replaces, published_on = excluded.published_on,
                            received_at = excluded.received_at, fingerprint = excluded.fingerprint,
                            raw = excluded.raw, content = excluded.content
                        returning id""")
                .param("notice", content.id().value())
                .param("source", draft.source())
                .param("sourceId", draft.sourceId())
                .param("version", draft.version())
                .param("replaces", draft.replaces())
                .param("publishedOn", draft.publishedOn())
                .param("receivedAt", java.sql.Timestamp.from(receivedAt))
                .param("fingerprint", fingerprint)
                .param("raw", gzippedRaw)
                .param("content", NoticeJson.write(content))
                .query(Long.class)
                .single();
    }

    void rewriteContent(long versionId, Notice content) {
        jdbc.sql("update notice.versions set content = cast(:content as jsonb) where id = :id")
                .param("content", NoticeJson.write(content))
                .param("id", versionId)
                .update();
    }

    /** Every save is a change that {@link Notices#changedSince} tells. */
    void saveNotice(Notice notice, long versionId) {
        OffsetDateTime openUntil = Versions.openUntil(notice);
        Notice.Cooperation cooperation = notice.opportunity().cooperation();
        jdbc.sql("""
                        insert into notice.notices (id, source, source_id, version_id, procedure_id, form, nature, status,
                            title, buyer_name, buyer_identifier, jurisdiction, country, published_on, deadline, open_until, words,
                            kind, cooperation, procedure_name)
                        values (:id, :source, :sourceId, :version, :procedure, :form, :nature, :status,
                            :title, :buyer, :buyerIdentifier, :jurisdiction, :country, :publishedOn, :deadline,
                            coalesce(cast(:openUntil as timestamptz), 'infinity'),
                            setweight(to_tsvector('fr', :titleWords), 'A')
                            || setweight(to_tsvector('fr', :lotWords), 'B')
                            || setweight(to_tsvector('fr', :moreWords), 'C'),
                            :kind, :cooperation, :procedureName)
                        on conflict (id) do update set source_id = excluded.source_id, version_id = excluded.version_id,
                            procedure_id = excluded.procedure_id, form = excluded.form, nature = excluded.nature,
                            status = excluded.status, title = excluded.title, buyer_name = excluded.buyer_name,
                            buyer_identifier = excluded.buyer_identifier, jurisdiction = excluded.jurisdiction,
                            country = excluded.country, published_on = excluded.published_on,
                            deadline = excluded.deadline, open_until = excluded.open_until, words = excluded.words,
                            kind = excluded.kind, cooperation = excluded.cooperation,
                            procedure_name = excluded.procedure_name,
                            changed_xid = pg_current_xact_id()""")
                .param("id", notice.id().value())
                .param("source", notice.source())
                .param("sourceId", notice.sourceId())
                .param("version", versionId)
                .param("procedure", notice.procedureId())
                .param("form", notice.form().name())
                .param("nature", notice.nature().name())
                .param("status", notice.status().name())
                .param("title", notice.title())
                .param("buyer", notice.buyer().name())
                .param("buyerIdentifier", notice.buyer().identifier())
                .param(
                        "jurisdiction",
                        notice.jurisdiction() == null
                                ? null
                                : notice.jurisdiction().name())
                .param("country", notice.country())
                .param("publishedOn", notice.publishedOn())
                .param("deadline", notice.deadline())
                .param("openUntil", openUntil)
                .param("kind", notice.kind().name())
                .param("cooperation", cooperation == null ? null : cooperation.name())
                .param("procedureName", notice.procedure())
                .param("titleWords", notice.title())
                .param(
                        "lotWords",
                        words(Stream.concat(
                                Stream.of(notice.buyer().name(), notice.sourceId()),
                                notice.lots().stream().map(Lot::title))))
                .param(
                        "moreWords",
                        words(Stream.concat(
                                Stream.concat(
                                        Stream.of(notice.description()),
                                        notice.opportunity().particulars().stream()
                                                .map(Opportunity.Particular::text)),
                                notice.lots().stream().map(Lot::description))))
                .update();
    }

    private static String words(Stream<String> texts) {
        String all = texts.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("\n"));
        return all.length() > MOST_WORDS ? all.substring(0, MOST_WORDS) : all;
    }

    private record LotRow(
            UUID id,
            String number,
            @Nullable String reservation,
            List<String> areas,
            List<String> cpv,
            java.math.@Nullable BigDecimal value,
            @Nullable String currency) {}

    void saveLots(Notice notice) {
        List<LotRow> rows = notice.lots().stream().map(this::row).toList();
        jdbc.sql("""
                        with newest as (
                            insert into notice.lots (id, notice_id, number, current, reservation, areas, cpv, value, currency)
                            select id, :notice, number, true, reservation, areas, cpv, value, currency
                            from jsonb_to_recordset(cast(:lots as jsonb)) as lot(id uuid, number text, reservation text,
                                areas text[], cpv text[], value numeric, currency text)
                            on conflict (notice_id, number) do update set current = true, reservation = excluded.reservation,
                                areas = excluded.areas, cpv = excluded.cpv, value = excluded.value, currency = excluded.currency
                            returning id)
                        update notice.lots set current = false
                        where notice_id = :notice and current and id not in (select id from newest)""")
                .param("notice", notice.id().value())
                .param("lots", NoticeJson.write(rows))
                .update();
    }

    /** Keeps the ids of lots that only an older version has. */
    void rememberLots(Notice older) {
        for (Lot lot : older.lots()) {
            jdbc.sql("""
                            insert into notice.lots (id, notice_id, number, current, areas, cpv)
                            values (:id, :notice, :number, false, '{}', '{}')
                            on conflict (notice_id, number) do nothing""")
                    .param("id", lot.id().value())
                    .param("notice", older.id().value())
                    .param("number", lot.number())
                    .update();
        }
    }

    private LotRow row(Lot lot) {
        return new LotRow(
                lot.id().value(),
                lot.number(),
                lot.reservation() == null ? null : lot.reservation().kind().name(),
                areas.of(lot.places()),
                lot.cpv().stream()
                        .map(Cpv::prefixes)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                lot.value() == null ? null : lot.value().amount(),
                lot.value() == null ? null : lot.value().currency().getCurrencyCode());
    }

    void saveSourceIds(NoticeId notice, String source, Collection<String> sourceIds) {
        jdbc.sql("""
                        insert into notice.source_ids (source, source_id, notice_id)
                        select distinct :source, id, cast(:notice as uuid) from unnest(cast(:ids as text[])) as id
                        on conflict (source, source_id) do nothing""")
                .param("source", source)
                .param("notice", notice.value())
                .param("ids", sourceIds.toArray(String[]::new))
                .update();
    }

    /** Gives everything of one notice to another; the emptied one stays as a pointer, so that old addresses lead on. */
    void merge(NoticeId from, NoticeId into) {
        for (String sql : List.of(
                "update notice.versions set notice_id = :into where notice_id = :from",
                "update notice.source_ids set notice_id = :into where notice_id = :from",
                "update notice.awards set notice_id = :into where notice_id = :from",
                """
                update notice.lots set notice_id = :into, current = false where notice_id = :from and number not in (
                    select number from notice.lots where notice_id = :into)""",
                "update notice.lots set current = false where notice_id = :from",
                "update notice.notices set merged_into = :into where merged_into = :from",
                "update notice.notices set merged_into = :into, changed_xid = pg_current_xact_id() where id = :from")) {
            jdbc.sql(sql)
                    .param("into", into.value())
                    .param("from", from.value())
                    .update();
        }
    }
}
