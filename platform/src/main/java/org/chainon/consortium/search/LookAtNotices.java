package org.chainon.consortium.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.consortium.covering.Effort;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks each night at the open notices of the territories that somebody looks after, for those of which nobody can take a lot alone but a
 * grouping could. Broken off, it goes on where it was.
 */
@Component
class LookAtNotices implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(LookAtNotices.class);

    private final Notices notices;
    private final Organisations organisations;
    private final Territory territory;
    private final ReadSubject subjects;
    private final FindGroupings groupings;
    private final ChanceRows rows;
    private final SearchSettings settings;
    private final Clock clock;

    LookAtNotices(
            Notices notices,
            Organisations organisations,
            Territory territory,
            ReadSubject subjects,
            FindGroupings groupings,
            ChanceRows rows,
            SearchSettings settings,
            Clock clock) {
        this.notices = notices;
        this.organisations = organisations;
        this.territory = territory;
        this.subjects = subjects;
        this.groupings = groupings;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "grouping-chances";
    }

    @Override
    public When when() {
        return new When.Daily(settings.nightlyAt());
    }

    @Override
    public void run(Progress progress) {
        rows.forgetOld();
        Set<String> looked = organisations.all(Organisation.Kind.FACILITATOR).stream()
                .flatMap(body -> body.areas().stream())
                .collect(Collectors.toSet());
        List<NoticeId> open = new ArrayList<>();
        notices.open(OffsetDateTime.now(clock), notice -> {
            if (notice.kind().contract() && !Collections.disjoint(areas(notice), looked)) {
                open.add(notice.id());
            }
        });
        progress.expect(open.size());
        long done = 0;
        long found = 0;
        for (NoticeId id : open) {
            if (progress.stopping()) {
                return;
            }
            found += notices.find(id).flatMap(this::lookAt).isPresent() ? 1 : 0;
            progress.done(++done);
        }
        progress.outcome(new Reason("grouping.looked", Map.of("looked", done, "found", found)));
    }

    private Optional<GroupingChance> lookAt(Notice notice) {
        Set<String> areas = areas(notice);
        if (rows.fresh(notice.id(), notice.version())) {
            return rows.find(notice.id(), areas);
        }
        Optional<GroupingChance> found = Optional.empty();
        try {
            found = look(notice);
        } catch (RuntimeException e) {
            LOG.warn("A notice could not be looked at for groupings", e);
        }
        rows.looked(notice.id(), notice.version(), areas, due(notice), found.orElse(null));
        return found;
    }

    private static @org.jspecify.annotations.Nullable OffsetDateTime due(Notice notice) {
        return notice.lots().stream()
                .map(lot -> lot.deadline() == null ? notice.deadline() : lot.deadline())
                .filter(Objects::nonNull)
                .max(OffsetDateTime::compareTo)
                .orElse(null);
    }

    /** Empty where each lot has somebody who could take it alone, or nobody together covers the others. */
    Optional<GroupingChance> look(Notice notice) {
        Optional<AskedFor> whole = subjects.of(notice, SearchAsk.ANYTHING);
        if (whole.isEmpty() || alike(whole.get().demand())) {
            return Optional.empty();
        }
        FindGroupings.Ready ready = groupings.ready(whole.get(), SearchAsk.ANYTHING);
        Demand demand = whole.get().demand();
        Alone alone = Alone.of(ready.prepared().question(), demand.lots().size());
        if (alone.lots().isEmpty()) {
            return Optional.empty();
        }
        List<String> numbers = alone.lots().stream()
                .map(lot -> demand.lots().get(lot).number())
                .toList();
        if (alone.lots().size() < demand.lots().size()) {
            SearchAsk some = SearchAsk.ANYTHING.of(Set.copyOf(numbers));
            ready = groupings.ready(subjects.of(notice, some).orElseThrow(), some);
        }
        if (!coverable(ready)) {
            return Optional.empty();
        }
        SearchResult result = groupings
                .solve(ready, null, Effort.of(settings.nightlyLimit(), 1))
                .result();
        return result.complete() && result.teams().getFirst().members().size() > 1
                ? Optional.of(
                        new GroupingChance(notice.id(), GroupingChance.of(result), numbers, alone.tooSmall(), result))
                : Optional.empty();
    }

    /** Where one cell is asked and no amount is known, whoever does it can take it alone. */
    private static boolean alike(Demand demand) {
        return !demand.measured() && demand.cells().size() == demand.lots().size();
    }

    private static boolean coverable(FindGroupings.Ready ready) {
        Set<Integer> able = new HashSet<>();
        ready.prepared()
                .question()
                .candidates()
                .forEach(candidate -> candidate.abilities().forEach(ability -> able.add(ability.cell())));
        return able.size() == ready.prepared().question().cells().size();
    }

    private Set<String> areas(Notice notice) {
        return Stream.concat(
                        notice.lots().stream().flatMap(lot -> lot.places().stream()),
                        Stream.ofNullable(notice.buyer().place()))
                .map(Place::area)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(area -> territory.withAncestors(area).stream())
                .map(AreaId::toString)
                .collect(Collectors.toSet());
    }
}
