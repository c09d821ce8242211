package org.chainon.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.SupplierProfile.Leaning;
import org.chainon.matching.engine.SupplierProfile.Limits;
import org.chainon.matching.engine.SupplierProfile.OfferedCpv;
import org.chainon.matching.engine.Work;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.nomenclature.Unspsc;
import org.chainon.notice.Award;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suppliers and lots as the engine compares them: codes spelled out in words, words and activities in codes. */
@Component
public class Profiles {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Activities activities;
    private final CpvCatalogue cpv;
    private final Unspsc unspsc;
    private final Territory territory;
    private final ReservedRegimes regimes;
    private final Clock clock;

    public Profiles(
            Activities activities,
            CpvCatalogue cpv,
            Unspsc unspsc,
            Territory territory,
            ReservedRegimes regimes,
            Clock clock) {
        this.activities = activities;
        this.cpv = cpv;
        this.unspsc = unspsc;
        this.territory = territory;
        this.regimes = regimes;
        this.clock = clock;
    }

    public SupplierProfile of(Supplier supplier) {
        return of(supplier, List.of(), List.of(), Limits.NONE);
    }

    /**
     * With what is known of it beside its own words.
     *
     * @param won contracts that it won
     * @param leanings what it said of lots
     * @param limits what it said of their distance and size
     */
    SupplierProfile of(Supplier supplier, List<Award> won, List<Leaning> leanings, Limits limits) {
        List<OfferedCpv> codes = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (SupplierActivity done : supplier.activities()) {
            words.append(done.words()).append('\n');
            done.cpv().forEach(code -> {
                codes.add(new OfferedCpv(code, ""));
                words.append(label(code)).append('\n');
            });
            String id = done.activity();
            if (id != null) {
                activities.find(id).ifPresent(activity -> add(activity, codes, words));
            }
        }
        String names = supplier.name() + "\n" + supplier.displayName() + "\n" + supplier.description();
        return new SupplierProfile(
                supplier, words.toString(), names, codes, works(supplier, won), leanings, limits, home(supplier));
    }

    /** Its references, and what it won; a reference of a contract that it won is told once. */
    private List<Work> works(Supplier supplier, List<Award> won) {
        List<Work> works = new ArrayList<>(won.stream().map(this::work).toList());
        Set<String> titles = works.stream()
                .map(work -> work.title().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        supplier.pastContracts().stream()
                .filter(reference -> !titles.contains(reference.title().strip().toLowerCase(Locale.ROOT)))
                .map(this::work)
                .forEach(works::add);
        return works;
    }

    /** An award as the engine compares it; one without a day counts as old. */
    Work work(Award award) {
        AwardDraft terms = award.terms();
        Place place = place(terms);
        Money amount = terms.amount();
        LocalDate day = terms.notifiedOn();
        return new Work(
                terms.title(),
                terms.cpv(),
                LotProfile.buyer(terms.buyer().identifier(), terms.buyer().name()),
                place == null ? null : place.point(),
                amount == null ? null : (Double) amount.amount().doubleValue(),
                day == null ? LONG_AGO : day);
    }

    /** An award as the lot that had been called for. */
    LotProfile contract(Award award) {
        return LotProfile.ofContract(
                new LotId(award.id()), work(award), award.terms().buyer(), place(award.terms()), territory);
    }

    private @Nullable Place place(AwardDraft terms) {
        return Place.pointed(terms.place(), terms.buyer().place(), territory);
    }

    /** A lot as it is remembered of a supplier that liked or refused it. */
    static Leaning leaning(Notice notice, Lot lot, boolean liked) {
        return new Leaning(notice.title() + "\n" + lot.title(), lot.cpv(), liked);
    }

    /** A reference tells a year: its first day stands for it. */
    private Work work(PastContract contract) {
        AreaId place = contract.place();
        Money amount = contract.amount();
        return new Work(
                contract.title(),
                contract.cpv(),
                LotProfile.buyer(null, contract.buyer()),
                place == null ? null : territory.find(place).map(Area::point).orElse(null),
                amount == null ? null : (Double) amount.amount().doubleValue(),
                LocalDate.of(contract.year(), 1, 1));
    }

    private void add(Activity activity, List<OfferedCpv> codes, StringBuilder words) {
        words.append(activity.labelFr()).append('\n');
        for (Cpv code : activity.cpv()) {
            codes.add(new OfferedCpv(code, activity.labelFr()));
            words.append(label(code)).append('\n');
        }
    }

    private String label(Cpv code) {
        return cpv.label(code, Locale.FRENCH).orElse("");
    }

    private Set<AreaId> home(Supplier supplier) {
        Set<AreaId> home = new HashSet<>();
        for (Site site : supplier.sites()) {
            AreaId commune = site.commune();
            if (commune != null) {
                home.addAll(territory.withAncestors(commune));
            }
        }
        return home;
    }

    public LotProfile of(Notice notice, Lot lot) {
        Set<Cpv> codes = new LinkedHashSet<>(lot.cpv());
        lot.unspsc().forEach(code -> codes.addAll(unspsc.cpvOf(code)));
        Set<AreaId> areas = new HashSet<>();
        List<Place> places = places(notice, lot);
        for (Place place : places) {
            AreaId area = place.area();
            if (area != null) {
                areas.addAll(territory.withAncestors(area));
            }
        }
        LocalDate published = notice.publishedOn();
        LocalDate day = published == null ? LocalDate.now(clock) : published;
        return new LotProfile(
                notice,
                lot,
                notice.title() + "\n" + lot.title(),
                lot.description() + "\n" + notice.description(),
                List.copyOf(codes),
                places,
                areas,
                regimes(notice, lot, day),
                day);
    }

    private List<Place> places(Notice notice, Lot lot) {
        List<Place> known =
                lot.places().stream().filter(place -> place.area() != null).toList();
        Place buyers = notice.buyer().place();
        Place place =
                known.size() > 1 ? null : Place.pointed(known.isEmpty() ? null : known.getFirst(), buyers, territory);
        return place == null ? known : List.of(place);
    }

    private List<ReservedRegime> regimes(Notice notice, Lot lot, LocalDate day) {
        Jurisdiction jurisdiction = notice.jurisdiction();
        if (lot.reservation() == null || jurisdiction == null || !notice.kind().contract()) {
            return List.of();
        }
        return regimes.regimes(lot.reservation().kind(), jurisdiction, day);
    }
}
