package org.chainon.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes notices in, one transaction each. Two imports of the same notice at once wait for each other; neither fails. */
@Component
class StoredNoticeIntake implements NoticeIntake {
    private final NoticeRows rows;
    private final AwardRows awards;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredNoticeIntake(
            NoticeRows rows,
            AwardRows awards,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.awards = awards;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Stored take(NoticeDraft draft) throws BadRecord {
        NoticeChecks.check(draft);
        byte[] fingerprint = NoticeJson.fingerprint(draft.withoutRaw());
        if (holds(draft, fingerprint)) {
            return Stored.UNCHANGED;
        }
        byte[] raw = gzip(draft.raw());
        return Objects.requireNonNull(transaction.execute(status -> store(draft, fingerprint, raw)));
    }

    @Override
    public Stored take(AwardDraft award) throws BadRecord {
        NoticeChecks.check(award);
        if (awards.holds(award)) {
            return Stored.UNCHANGED;
        }
        return Objects.requireNonNull(transaction.execute(status -> awards.save(award, null)));
    }

    private boolean holds(NoticeDraft draft, byte[] fingerprint) {
        return rows.fingerprint(draft.source(), draft.sourceId(), draft.version())
                .filter(stored -> Arrays.equals(stored, fingerprint))
                .isPresent();
    }

    private Stored store(NoticeDraft draft, byte[] fingerprint, byte[] raw) {
        Set<String> names = new LinkedHashSet<>(List.of(draft.sourceId()));
        names.addAll(draft.alsoKnownAs());
        if (draft.replaces() != null) {
            names.add(draft.replaces());
        }
        rows.lock(draft.source(), names);
        Known known = known(draft.source(), names);
        if (known != null && holds(draft, fingerprint)) {
            return Stored.UNCHANGED;
        }
        NoticeId id = known == null ? NoticeId.random() : known.id();
        Map<String, LotId> lotIds = known == null ? new java.util.HashMap<>() : rows.lotIds(id);
        Notice version = Versions.notice(draft, id, rootId(draft, known), lotIds);
        VersionOrder order = new VersionOrder(draft.sourceId(), draft.version(), draft.replaces(), draft.publishedOn());
        if (known == null || order.supersedes(known.order())) {
            Notice current = known == null ? version : Versions.completed(version, known.content());
            long versionId = rows.saveVersion(draft, current, fingerprint, raw, clock.instant());
            makeCurrent(current, versionId, draft.awards(), known == null);
            events.publishEvent(new NoticePublished(id, draft.version(), known == null));
        } else {
            rows.saveVersion(draft, version, fingerprint, raw, clock.instant());
            rows.rememberLots(version);
            keepAsHistory(version, known);
        }
        rows.saveSourceIds(id, draft.source(), names);
        return known == null ? Stored.NEW : Stored.CHANGED;
    }

    private void makeCurrent(Notice notice, long versionId, List<AwardDraft> won, boolean first) {
        rows.saveNotice(notice, versionId);
        rows.saveLots(notice);
        if (!first) {
            awards.keepOnly(notice.id(), won);
        }
        won.forEach(award -> awards.save(award, notice.id()));
    }

    /** An older version that comes late changes nothing of what is current, but for lots that the newer one left out. */
    private void keepAsHistory(Notice older, Known known) {
        Notice content = Versions.with(
                known.content(),
                known.id(),
                older.sourceId(),
                known.content().deadline(),
                known.content().lots());
        Notice completed = Versions.completed(content, older);
        if (!completed.equals(known.content())) {
            rows.rewriteContent(known.versionId(), completed);
            rows.saveNotice(completed, known.versionId());
            rows.saveLots(completed);
            events.publishEvent(new NoticePublished(known.id(), completed.version(), false));
        }
    }

    /** A correction whose own predecessor was unknown when it came stands as a notice of its own until the link arrives. */
    private @Nullable Known known(String source, Set<String> names) {
        List<Known> found = rows.known(source, names);
        while (found.size() > 1) {
            Known from = found.removeLast();
            Known into = found.removeLast();
            rows.merge(from.id(), into.id());
            found.add(from.order().supersedes(into.order()) ? adopt(from, into) : into);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private Known adopt(Known newer, Known into) {
        Map<String, LotId> lotIds = rows.lotIds(into.id());
        Notice content = Versions.adopted(newer.content(), into.id(), into.sourceId(), lotIds);
        Notice completed = Versions.completed(content, into.content());
        rows.rewriteContent(newer.versionId(), completed);
        rows.saveNotice(completed, newer.versionId());
        rows.saveLots(completed);
        return new Known(into.id(), newer.versionId(), newer.order(), completed);
    }

    private static String rootId(NoticeDraft draft, @Nullable Known known) {
        if (known != null && (draft.replaces() == null || !known.sourceId().equals(draft.sourceId()))) {
            return known.sourceId();
        }
        return draft.replaces() == null ? draft.sourceId() : draft.replaces();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
