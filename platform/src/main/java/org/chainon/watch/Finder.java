package org.chainon.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.chainon.matching.Candidate;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeLists;
import org.chainon.notice.NoticeSearch;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the notices' change log: of each it finds whom it fits and who follows a list that it stands in, and leaves alerts. Broken
 * off anywhere, it reads the same again and adds what is missing.
 */
@Configuration(proxyBeanMethods = false)
class Finder {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** Suppliers that are looked at for each lot. */
    private static final int TOP = 100;

    private static final int NOTICES_AT_A_TIME = 200;

    private final Notices notices;
    private final NoticeSearch search;
    private final NoticeLists lists;
    private final Matching matching;
    private final Finds finds;
    private final Alerts alerts;
    private final Watches watches;
    private final ProfileWatches profiles;
    private final Readers readers;
    private final Hooks hooks;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Finder(
            Notices notices,
            NoticeSearch search,
            NoticeLists lists,
            Matching matching,
            Finds finds,
            Alerts alerts,
            Watches watches,
            ProfileWatches profiles,
            Readers readers,
            Hooks hooks,
            Announcements announcements,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.search = search;
        this.lists = lists;
        this.matching = matching;
        this.finds = finds;
        this.alerts = alerts;
        this.watches = watches;
        this.profiles = profiles;
        this.readers = readers;
        this.hooks = hooks;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    Job findings() {
        return Job.of("alerts", new When.Every(PAUSE), this::look);
    }

    void look(Progress progress) {
        if (!matching.ready()) {
            return;
        }
        profiles.ensure();
        boolean first = alerts.mark().isEmpty();
        LocalDate since = LocalDate.ofInstant(clock.instant().minus(Calibration.PERIOD), ZoneOffset.UTC);
        List<NoticeId> changed = new ArrayList<>();
        long next = notices.changedSince(alerts.mark().orElse(0L), notice -> {
            LocalDate published = notice.publishedOn();
            if (!first || (published != null && published.isAfter(since))) {
                changed.add(notice.id());
            }
        });
        progress.expect(changed.size());
        for (int from = 0; from < changed.size(); from += NOTICES_AT_A_TIME) {
            if (progress.stopping()) {
                return;
            }
            batch(changed.subList(from, Math.min(changed.size(), from + NOTICES_AT_A_TIME)), first);
            progress.done(Math.min(changed.size(), from + NOTICES_AT_A_TIME));
        }
        alerts.mark(next);
        if (!changed.isEmpty()) {
            progress.outcome(Reason.of("alerts.looked-at", "notices", changed.size()));
        }
    }

    /** What is the same for all notices of a batch. */
    private record Scene(
            Map<SupplierId, Watch> profiles,
            Readers.Lists readers,
            Map<NoticeId, List<Watch>> listed,
            Set<WatchId> hooked,
            Map<SupplierId, Integer> alreadyThisWeek) {
        /** Whether the supplier has not been told yet what is the most for a week. */
        boolean room(SupplierId supplier) {
            return alreadyThisWeek.getOrDefault(supplier, 0) < Breadth.ALL.weekly();
        }
    }

    /** @param first whether this is the past, which nobody is told */
    private void batch(List<NoticeId> batch, boolean first) {
        Scene scene = first ? new Scene(Map.of(), watch -> List.of(), Map.of(), Set.of(), Map.of()) : scene(batch);
        for (NoticeId id : batch) {
            notices.find(id).ifPresent(notice -> {
                if (!notice.id().equals(id)) {
                    transaction.executeWithoutResult(status -> alerts.move(id, notice.id()));
                }
                one(notice, scene);
            });
        }
    }

    private Scene scene(List<NoticeId> batch) {
        Map<SupplierId, Watch> profiles = watches.ofProfiles();
        List<Watch> followed = watches.ofLists();
        Map<NoticeId, List<Watch>> listed = new HashMap<>();
        for (Watch watch : followed) {
            search.among(lists.query(Objects.requireNonNull(watch.query()), Locale.FRENCH), batch)
                    .forEach(notice -> listed.computeIfAbsent(notice, key -> new ArrayList<>())
                            .add(watch));
        }
        Set<SupplierId> suppliers = new HashSet<>(profiles.keySet());
        followed.forEach(watch -> {
            if (watch.supplier() != null) {
                suppliers.add(watch.supplier());
            }
        });
        return new Scene(
                profiles,
                readers.now(suppliers),
                listed,
                hooks.watches(),
                new HashMap<>(alerts.countBySupplier(clock.instant().minus(Duration.ofDays(7)))));
    }

    private void one(Notice notice, Scene scene) {
        Instant now = clock.instant();
        boolean open = open(notice, now);
        boolean fresh = !finds.known(notice.id()) || announcements.lotsChanged(notice.id());
        List<Candidate> candidates = open && fresh ? matching.candidates(notice, TOP) : List.of();
        Map<SupplierId, Match> wanted = matching.explain(notice, wanted(notice, candidates, scene)).stream()
                .collect(Collectors.toMap(Match::supplier, Function.identity()));
        String version = Announcements.version(notice);
        transaction.executeWithoutResult(status -> {
            finds.keep(candidates, now);
            announcements.changed(notice, version, now);
            if (open && fresh) {
                found(notice, version, wanted, scene, now);
            }
        });
    }

    /** Those of whom somebody may be told. */
    private static List<Candidate> wanted(Notice notice, List<Candidate> candidates, Scene scene) {
        Set<SupplierId> listed = scene.listed().getOrDefault(notice.id(), List.of()).stream()
                .flatMap(watch -> Stream.ofNullable(watch.supplier()))
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> {
                    Watch profile = scene.profiles().get(candidate.supplier());
                    return listed.contains(candidate.supplier())
                            || profile != null
                                    && candidate.score() >= profile.threshold()
                                    && scene.room(candidate.supplier());
                })
                .toList();
    }

    private void found(Notice notice, String version, Map<SupplierId, Match> wanted, Scene scene, Instant now) {
        wanted.forEach((supplier, match) -> {
            Watch watch = scene.profiles().get(supplier);
            if (watch != null
                    && match.score() >= watch.threshold()
                    && scene.room(supplier)
                    && tell(notice, version, watch, match, scene, now)) {
                scene.alreadyThisWeek().merge(supplier, 1, Integer::sum);
            }
        });
        for (Watch watch : scene.listed().getOrDefault(notice.id(), List.of())) {
            tell(notice, version, watch, watch.supplier() == null ? null : wanted.get(watch.supplier()), scene, now);
        }
    }

    /** Whether there was somebody who had not heard of it. */
    private boolean tell(Notice notice, String version, Watch watch, @Nullable Match match, Scene scene, Instant now) {
        if (scene.hooked().contains(watch.id())) {
            announcements.call(notice, version, watch, now);
        }
        return announcements.found(
                notice, version, watch, match, scene.readers().of(watch), now);
    }

    private static boolean open(Notice notice, Instant now) {
        return notice.form() == Notice.Form.COMPETITION
                && notice.status() == Notice.Status.PUBLISHED
                && (notice.deadline() == null
                        || notice.deadline().toInstant().isAfter(now)
                        || notice.lots().stream().anyMatch(lot -> {
                            OffsetDateTime deadline = lot.deadline();
                            return deadline != null && deadline.toInstant().isAfter(now);
                        }));
    }
}
