package org.chainon.notice.source;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Stored;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;

/** Remembers what a reader hands over and what it refuses. A version that came before is unchanged. */
public final class RecordingIntake implements NoticeIntake, Notices, ImportRun {
    /** What was put aside. */
    public record Refused(String location, String key, Reason reason, byte[] raw) {}

    private final Map<String, NoticeDraft> notices = new LinkedHashMap<>();
    private final Map<String, AwardDraft> awards = new LinkedHashMap<>();
    private final List<Stored> outcomes = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    @Override
    public Stored take(NoticeDraft draft) {
        return notices.putIfAbsent(draft.sourceId() + " " + draft.version(), draft) == null
                ? Stored.NEW
                : Stored.UNCHANGED;
    }

    /** The newest version of an award stays. */
    @Override
    public Stored take(AwardDraft award) {
        AwardDraft kept = awards.get(award.sourceId());
        if (kept != null && kept.version().compareTo(award.version()) >= 0) {
            return Stored.UNCHANGED;
        }
        awards.put(award.sourceId(), award);
        return kept == null ? Stored.NEW : Stored.CHANGED;
    }

    @Override
    public Optional<Notice> bySourceId(String sourceId) {
        return notices.values().stream()
                .filter(draft -> draft.sourceId().equals(sourceId))
                .max(Comparator.comparing(NoticeDraft::version))
                .map(RecordingIntake::known);
    }

    private static Notice known(NoticeDraft draft) {
        return new Notice(
                NoticeId.random(),
                draft.source(),
                draft.sourceId(),
                draft.version(),
                draft.procedureId(),
                draft.form(),
                draft.subtype(),
                draft.nature(),
                draft.procedure(),
                draft.title(),
                draft.description(),
                draft.buyer(),
                draft.jurisdiction(),
                draft.country(),
                draft.publishedOn(),
                draft.deadline(),
                draft.status(),
                draft.language(),
                List.of(),
                draft.links());
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Notice> findAll(Collection<NoticeId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void open(OffsetDateTime at, Consumer<Notice> each) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long changedSince(long mark, Consumer<Notice> changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stored(Stored outcome) {
        outcomes.add(outcome);
    }

    @Override
    public void quarantined(String location, String recordKey, Reason reason, byte[] raw) {
        refused.add(new Refused(location, recordKey, reason, raw));
    }

    public List<NoticeDraft> notices() {
        return List.copyOf(notices.values());
    }

    /** The newest version of that process. */
    public NoticeDraft notice(String sourceId) {
        return notices.values().stream()
                .filter(draft -> draft.sourceId().equals(sourceId))
                .max(Comparator.comparing(NoticeDraft::version))
                .orElseThrow();
    }

    /** Awards of that process. */
    public List<AwardDraft> awards(String procedureId) {
        return awards.values().stream()
                .filter(award -> procedureId.equals(award.procedureId()))
                .toList();
    }

    public List<AwardDraft> awards() {
        return List.copyOf(awards.values());
    }

    public List<Stored> outcomes() {
        return outcomes;
    }

    public List<Refused> refused() {
        return refused;
    }

    public long count(Stored outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }
}
