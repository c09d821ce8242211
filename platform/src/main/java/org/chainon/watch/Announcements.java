package org.chainon.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Match;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeHistory;
import org.chainon.notice.VersionChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves alerts: of what is new for somebody once, of what changed for those who were told. */
@Component
class Announcements {
    /** Who has fewer days than that to answer is told at once. */
    private static final Duration SOON = Duration.ofDays(10);

    private static final int REASONS = 2;

    private static final Set<String> FOR_OTHERS = Set.of(
            "notice.change.lot-added",
            "notice.change.lot-cpv",
            "notice.change.lot-reservation",
            "notice.change.published");

    private final Alerts alerts;
    private final Hooks hooks;
    private final Watches watches;
    private final DeliveryTimes times;
    private final NoticeHistory history;

    Announcements(Alerts alerts, Hooks hooks, Watches watches, DeliveryTimes times, NoticeHistory history) {
        this.alerts = alerts;
        this.hooks = hooks;
        this.watches = watches;
        this.times = times;
        this.history = history;
    }

    /**
     * Tells those readers who have not heard of the notice yet; whether there was anybody.
     *
     * @param match null where a list found it
     */
    boolean found(
            Notice notice, String version, Watch watch, @Nullable Match match, List<PersonId> readers, Instant now) {
        if (readers.isEmpty()) {
            return false;
        }
        Instant due = due(notice, watch, match, now);
        boolean told = false;
        for (PersonId reader : readers) {
            told |= alerts.addFirst(new Alert(
                    reader,
                    notice.id(),
                    version,
                    Alert.News.NEW,
                    watch.id(),
                    match == null ? watch.supplier() : Objects.requireNonNull(match.supplier()),
                    match == null ? null : match.lot(),
                    match == null ? 0 : match.score(),
                    match == null
                            ? List.of()
                            : match.reasons().stream().limit(REASONS).toList(),
                    now,
                    due));
        }
        return told;
    }

    /** Leaves a call for the program that listens to the watch. */
    void call(Notice notice, String version, Watch watch, Instant now) {
        hooks.call(watch, notice, version, now);
    }

    /** Whether the newest version offers what the one before did not, so that it may fit others. */
    boolean lotsChanged(NoticeId notice) {
        List<NoticeHistory.Version> versions = history.versions(notice);
        return versions.size() > 1
                && VersionChanges.between(
                                versions.get(versions.size() - 2).content(),
                                versions.getLast().content())
                        .stream()
                        .anyMatch(change -> FOR_OTHERS.contains(change.code()));
    }

    private Instant due(Notice notice, Watch watch, @Nullable Match match, Instant now) {
        Jurisdiction law = law(notice);
        OffsetDateTime deadline = notice.deadline();
        boolean soon = deadline != null && deadline.toInstant().isBefore(now.plus(SOON));
        boolean atOnce = soon
                || watch.rhythm().kind() == Rhythm.Kind.AT_ONCE
                || (match != null && watch.sure() > 0 && match.score() >= watch.sure());
        return atOnce ? times.atOnce(now, deadline, law) : times.digest(now, watch.rhythm(), law);
    }

    private static Jurisdiction law(Notice notice) {
        return notice.jurisdiction() == null ? Jurisdiction.FR : notice.jurisdiction();
    }

    /** Tells those who were told another version what has changed, and nobody else. */
    void changed(Notice notice, String version, Instant now) {
        for (Alerts.Kept last : alerts.lastOf(notice.id())) {
            if (last.alert().version().equals(version)) {
                continue;
            }
            boolean cancelled = notice.status() == Notice.Status.CANCELLED;
            if (last.toldAt() == null) {
                untold(last, version, cancelled);
            } else {
                tell(notice, last, version, cancelled, now);
            }
        }
    }

    /** What waits for a digest speaks of the newest version; of what is cancelled before it was told, nothing is said. */
    private void untold(Alerts.Kept last, String version, boolean cancelled) {
        if (cancelled && last.alert().news() == Alert.News.NEW) {
            alerts.drop(last.id());
        } else {
            alerts.renew(last.id(), version);
        }
    }

    private void tell(Notice notice, Alerts.Kept last, String version, boolean cancelled, Instant now) {
        Alert told = last.alert();
        List<Reason> changes = toldContent(notice, told)
                .map(before -> VersionChanges.between(before, notice))
                .orElse(List.of());
        Optional<Watch> watch = Optional.ofNullable(told.watch()).flatMap(watches::find);
        if (changes.isEmpty()
                || watch.isEmpty()
                || watches.unsubscribed(told.person(), watch.get().id())) {
            alerts.renew(last.id(), version);
            return;
        }
        boolean pressing =
                cancelled || changes.stream().anyMatch(change -> change.code().contains("deadline"));
        Instant due = pressing
                ? times.atOnce(now, notice.deadline(), law(notice))
                : times.digest(now, watch.get().rhythm(), law(notice));
        SupplierId supplier = told.supplier();
        alerts.add(new Alert(
                told.person(),
                notice.id(),
                version,
                cancelled ? Alert.News.CANCELLED : Alert.News.CHANGED,
                told.watch(),
                supplier,
                told.lot(),
                told.score(),
                changes,
                now,
                due));
    }

    /** The newest version that had come in when the person was told. */
    private Optional<Notice> toldContent(Notice notice, Alert told) {
        return history.versions(notice.id()).stream()
                .filter(version -> !version.receivedAt().isAfter(told.createdAt()))
                .reduce((earlier, later) -> later)
                .map(NoticeHistory.Version::content);
    }

    /** Differs where the content does. */
    static String version(Notice notice) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(notice.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
