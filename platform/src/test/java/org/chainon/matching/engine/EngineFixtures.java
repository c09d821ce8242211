package org.chainon.matching.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.SupplierProfile.Leaning;
import org.chainon.matching.engine.SupplierProfile.Limits;
import org.chainon.matching.engine.SupplierProfile.OfferedCpv;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Suppliers, lots and works in a few words; ids are drawn with a seed, so that each run is the same. */
final class EngineFixtures {
    static final Activities ACTIVITIES = Activities.ofReferenceTables();
    static final Territory TERRITORY = Territory.ofReferenceTables();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final OffsetDateTime DEADLINE = OffsetDateTime.parse("2026-12-15T12:00:00+01:00");
    static final String LAWNS = "77310000";
    static final AreaId BREST = AreaId.commune("29019");
    static final AreaId PAS_DE_CALAIS = AreaId.departement("62");
    static final ServiceArea ALL_FRANCE = new ServiceArea.Everywhere(AreaId.parse("COUNTRY:FR"));

    /** Words and codes are the rarer the longer they are. */
    static final Corpus CORPUS = new Corpus() {
        @Override
        public double rarity(String stem) {
            return 1 + stem.length() / 4.0;
        }

        @Override
        public double codeRarity(String prefix) {
            return prefix.length() / 8.0;
        }

        @Override
        public double codeShare(String prefix) {
            return Math.pow(10, 1.0 - prefix.length());
        }
    };

    private static final Random IDS = new Random(1);

    private EngineFixtures() {}

    static Who supplier(String activity) {
        return new Who(activity);
    }

    static What lot(String title) {
        return new What(title);
    }

    static Work work(String title, @Nullable String cpv) {
        return new Work(title, cpv == null ? null : new Cpv(cpv), "", null, null, TODAY.minusYears(1));
    }

    static Work work(String title, @Nullable String cpv, String buyer, Point place, LocalDate day) {
        return new Work(title, cpv == null ? null : new Cpv(cpv), buyer, place, 50_000.0, day);
    }

    static LotFacts facts(LotProfile lot) {
        return new LotFacts(lot, CORPUS, Weights.shipped(), Trades.UNKNOWN);
    }

    static Scorer scorer() {
        return new Scorer(new Reach(TERRITORY), Weights.shipped());
    }

    static Point centre(AreaId area) {
        return TERRITORY.find(area).map(Area::point).orElseThrow();
    }

    static ReservedRegime regime(EnterpriseKind... eligible) {
        return new ReservedRegime(
                "test",
                Jurisdiction.FR,
                ReservedRegime.Contract.PUBLIC_CONTRACT,
                ReservationKind.DISABILITY,
                "L2113-12",
                "",
                "",
                Set.of(eligible),
                Set.of(),
                null,
                null,
                true,
                new ReservedRegime.Conditions(null, false, null, null),
                "test",
                "",
                "");
    }

    private static synchronized UUID nextId() {
        return new UUID(IDS.nextLong(), IDS.nextLong());
    }

    /** A supplier: unknown in all respects that are not told. */
    static final class Who {
        private final String activity;
        private String other = "";
        private SupplierId id = new SupplierId(nextId());
        private Set<EnterpriseKind> kinds = Set.of();
        private @Nullable String naf;
        private List<OfferedCpv> cpv = List.of();
        private final List<Site> sites = new ArrayList<>();
        private List<ServiceArea> areas = List.of();
        private @Nullable TurnoverBand turnover;
        private List<Work> works = List.of();
        private List<Leaning> leanings = List.of();
        private Limits limits = Limits.NONE;
        private List<Accreditation> accreditations = List.of();

        private Who(String activity) {
            this.activity = activity;
        }

        Who id(SupplierId same) {
            id = same;
            return this;
        }

        Who named(String name) {
            other = name;
            return this;
        }

        Who kinds(EnterpriseKind... are) {
            kinds = Set.of(are);
            return this;
        }

        Who naf(String code) {
            naf = code;
            return this;
        }

        Who cpv(String... codes) {
            cpv = Arrays.stream(codes)
                    .map(code -> new OfferedCpv(new Cpv(code), ""))
                    .toList();
            return this;
        }

        Who in(AreaId commune) {
            sites.add(new Site(null, "", "", "", commune, centre(commune), sites.isEmpty()));
            return this;
        }

        Who at(Point point) {
            sites.add(new Site(null, "", "", "", null, point, sites.isEmpty()));
            return this;
        }

        Who working(ServiceArea... where) {
            areas = List.of(where);
            return this;
        }

        Who turnover(TurnoverBand band) {
            turnover = band;
            return this;
        }

        Who works(Work... done) {
            return works(List.of(done));
        }

        Who works(List<Work> done) {
            works = done;
            return this;
        }

        Who leaning(String title, String code, boolean liked) {
            leanings = List.of(new Leaning(title, List.of(new Cpv(code)), liked));
            return this;
        }

        Who limits(@Nullable Double tooFarKm, @Nullable Double tooLarge, @Nullable Double tooSmall) {
            limits = new Limits(tooFarKm, tooLarge, tooSmall);
            return this;
        }

        Who proof(Accreditation... proofs) {
            accreditations = List.of(proofs);
            return this;
        }

        SupplierProfile build() {
            Set<AreaId> home = new HashSet<>();
            sites.stream()
                    .flatMap(site -> Stream.ofNullable(site.commune()))
                    .forEach(commune -> home.addAll(TERRITORY.withAncestors(commune)));
            Supplier supplier = new Supplier(
                    id,
                    Jurisdiction.FR,
                    null,
                    other,
                    null,
                    kinds,
                    "",
                    null,
                    naf,
                    null,
                    activity.isEmpty() ? List.of() : List.of(new SupplierActivity(null, Set.of(), Set.of(), activity)),
                    sites,
                    areas,
                    new Capacity(turnover, null, null),
                    accreditations,
                    List.of(),
                    "test",
                    Instant.EPOCH);
            return new SupplierProfile(supplier, activity, other, cpv, works, leanings, limits, home);
        }

        SupplierFacts facts() {
            return SupplierFacts.of(build());
        }
    }

    /** A lot, the only one of its notice: unknown in all respects that are not told. */
    static final class What {
        private final String title;
        private NoticeId notice = new NoticeId(nextId());
        private List<Cpv> cpv = List.of();
        private final List<Place> places = new ArrayList<>();
        private final Set<AreaId> areas = new HashSet<>();
        private @Nullable Money value;
        private @Nullable OffsetDateTime deadline = DEADLINE;
        private @Nullable Jurisdiction jurisdiction = Jurisdiction.FR;
        private boolean reserved;
        private List<ReservedRegime> regimes = List.of();
        private String buyer = "Ville d'Essai";
        private LocalDate day = TODAY;

        private What(String title) {
            this.title = title;
        }

        What of(NoticeId same) {
            notice = same;
            return this;
        }

        What cpv(String... codes) {
            cpv = Arrays.stream(codes).map(Cpv::new).toList();
            return this;
        }

        What in(AreaId area) {
            places.add(new Place("", area, centre(area), "FR"));
            areas.addAll(TERRITORY.withAncestors(area));
            return this;
        }

        What at(Point point) {
            places.add(new Place("", null, point, "FR"));
            return this;
        }

        What worth(long euros) {
            value = Money.eur(euros);
            return this;
        }

        What until(@Nullable String time) {
            deadline = time == null ? null : OffsetDateTime.parse(time);
            return this;
        }

        What abroad() {
            jurisdiction = null;
            return this;
        }

        What reserved(ReservedRegime... under) {
            reserved = true;
            regimes = List.of(under);
            return this;
        }

        What buyer(String name) {
            buyer = name;
            return this;
        }

        What on(LocalDate when) {
            day = when;
            return this;
        }

        LotProfile build() {
            Lot lot = new Lot(
                    new LotId(nextId()),
                    "1",
                    title,
                    "",
                    cpv,
                    List.of(),
                    places,
                    value,
                    null,
                    reserved ? new Reservation(ReservationKind.DISABILITY, "test") : null,
                    false,
                    deadline);
            Notice of = new Notice(
                    notice,
                    "test",
                    notice.toString(),
                    "1",
                    null,
                    Notice.Form.COMPETITION,
                    null,
                    Notice.Nature.SERVICES,
                    null,
                    title,
                    "",
                    new Notice.Buyer(buyer, null, null, null, null),
                    jurisdiction,
                    "FR",
                    day,
                    deadline,
                    Notice.Status.PUBLISHED,
                    "fr",
                    List.of(lot),
                    List.of());
            return new LotProfile(of, lot, title, "", cpv, places, areas, regimes, day);
        }

        LotFacts facts() {
            return EngineFixtures.facts(build());
        }
    }
}
