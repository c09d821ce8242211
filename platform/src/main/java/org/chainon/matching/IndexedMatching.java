package org.chainon.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.Ranked;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Service;

/** Asks the index, and tells why of what the database knows. */
@Service
class IndexedMatching implements Matching {
    private static final int MORE = 4;

    private final MatchingIndex index;
    private final SupplierDirectory suppliers;
    private final KnownSuppliers known;
    private final Notices notices;
    private final Profiles profiles;
    private final Territory territory;
    private final Clock clock;

    IndexedMatching(
            MatchingIndex index,
            SupplierDirectory suppliers,
            KnownSuppliers known,
            Notices notices,
            Profiles profiles,
            Territory territory,
            Clock clock) {
        this.index = index;
        this.suppliers = suppliers;
        this.known = known;
        this.notices = notices;
        this.profiles = profiles;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public List<Candidate> candidates(Notice notice, int top) {
        Map<SupplierId, Candidate> best = new HashMap<>();
        for (Lot lot : notice.lots()) {
            relevant(profiles.of(notice, lot), top)
                    .map(found -> new Candidate(found.supplier(), notice.id(), lot.id(), found.score()))
                    .forEach(found -> best.merge(found.supplier(), found, (a, b) -> b.score() > a.score() ? b : a));
        }
        return List.copyOf(best.values());
    }

    @Override
    public List<Match> explain(Notice notice, Collection<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<SupplierId, SupplierProfile> shown =
                shown(candidates.stream().map(Candidate::supplier).toList());
        Map<LotId, List<Candidate>> byLot = candidates.stream().collect(Collectors.groupingBy(Candidate::lot));
        return notice.lots().stream()
                .flatMap(lot -> Stream.ofNullable(byLot.get(lot.id()))
                        .flatMap(those -> explain(profiles.of(notice, lot), those, shown).stream()))
                .toList();
    }

    private List<Match> explain(LotProfile lot, List<Candidate> candidates, Map<SupplierId, SupplierProfile> shown) {
        Map<SupplierId, Ranked> compared = new HashMap<>();
        Iterator<SupplierProfile> those = candidates.stream()
                .flatMap(candidate -> Stream.ofNullable(shown.get(candidate.supplier())))
                .iterator();
        index.ask(engine -> {
            engine.compareAll(List.of(lot), those, ranked -> compared.put(ranked.supplier(), ranked));
            return lot;
        });
        List<Match> matches = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Ranked ranked = compared.get(candidate.supplier());
            SupplierProfile profile = shown.get(candidate.supplier());
            if (ranked != null && profile != null) {
                matches.add(new Match(
                        candidate.supplier(),
                        candidate.notice(),
                        candidate.lot(),
                        candidate.score(),
                        ranked.reasons(profile),
                        ranked.lacks(profile)));
            }
        }
        return matches;
    }

    /** Of those that are near only because nothing is known of them, none is proposed. */
    private Stream<Ranked> relevant(LotProfile lot, int top) {
        return index.ask(engine -> engine.whoFits(lot, MORE * top)).stream()
                .filter(Ranked::relevant)
                .limit(top);
    }

    private Map<SupplierId, SupplierProfile> shown(List<SupplierId> ids) {
        Map<SupplierId, SupplierProfile> shown = new HashMap<>();
        suppliers.findAll(ids).forEach(supplier -> shown.put(supplier.id(), known.of(supplier)));
        return shown;
    }

    @Override
    public Optional<List<LotMatches>> whoFits(NoticeId id, int top) {
        return notices.find(id)
                .map(notice -> notice.lots().stream()
                        .map(lot -> {
                            LotProfile profile = profiles.of(notice, lot);
                            return new LotMatches(
                                    lot,
                                    profile.regimes(),
                                    matches(relevant(profile, top).toList()));
                        })
                        .toList());
    }

    private List<Match> matches(List<Ranked> ranked) {
        Map<SupplierId, SupplierProfile> shown =
                shown(ranked.stream().map(Ranked::supplier).toList());
        return ranked.stream()
                .flatMap(match -> Stream.ofNullable(shown.get(match.supplier())).map(profile -> match(match, profile)))
                .toList();
    }

    @Override
    public Optional<List<Match>> whatFits(SupplierId id, int top) {
        return suppliers.find(id).map(supplier -> {
            SupplierProfile profile = known.of(supplier);
            return index.ask(engine -> engine.whatFits(profile, OffsetDateTime.now(clock), MORE * top)).stream()
                    .filter(Ranked::relevant)
                    .limit(top)
                    .map(ranked -> match(ranked, profile))
                    .toList();
        });
    }

    @Override
    public List<Suited> suited(Wanted wanted) {
        Notice notice = WantedNotice.of(wanted, territory);
        LotProfile profile = profiles.of(notice, notice.lots().getFirst());
        return index.ask(engine -> engine.whoFits(profile, MOST_SUITED)).stream()
                .filter(ranked -> ranked.practised() && ranked.comes())
                .map(ranked -> new Suited(ranked.supplier(), ranked.score(), ranked.kinds(), ranked.km()))
                .toList();
    }

    @Override
    public List<List<Match>> compare(List<Wanted> wanted, Collection<SupplierId> those) {
        Map<SupplierId, SupplierProfile> shown = shown(List.copyOf(those));
        List<LotProfile> lots = wanted.stream()
                .map(each -> WantedNotice.of(each, territory))
                .map(notice -> profiles.of(notice, notice.lots().getFirst()))
                .toList();
        Map<LotId, List<Match>> found = index.ask(engine -> {
            Map<LotId, List<Match>> byLot = new HashMap<>();
            engine.compareAll(
                    lots,
                    shown.values().iterator(),
                    ranked -> Optional.ofNullable(shown.get(ranked.supplier()))
                            .filter(profile -> ranked.practised())
                            .ifPresent(profile -> byLot.computeIfAbsent(
                                            ranked.lot().lot().id(), lot -> new ArrayList<>())
                                    .add(match(ranked, profile))));
            return byLot;
        });
        return lots.stream()
                .map(lot -> found.getOrDefault(lot.lot().id(), List.of()).stream()
                        .sorted(Comparator.comparingDouble(Match::score).reversed())
                        .toList())
                .toList();
    }

    private static Match match(Ranked ranked, SupplierProfile profile) {
        return new Match(
                ranked.supplier(),
                ranked.lot().notice().id(),
                ranked.lot().lot().id(),
                ranked.score(),
                ranked.reasons(profile),
                ranked.lacks(profile));
    }

    @Override
    public boolean ready() {
        return index.ready();
    }

    @Override
    public void awaitReady() {
        index.awaitReady();
    }
}
