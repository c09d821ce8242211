package org.chainon.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the demonstration data hold; {@link DemoLoaderTest} says how they come in. */
@PlatformTest
class DemoDataTest {
    /** A Saturday evening: what closes during the week has closed. */
    static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");

    @Autowired
    Territory territory;

    @Autowired
    Activities activities;

    @Autowired
    CpvCatalogue catalogue;

    private DemoData data;

    @BeforeEach
    void compose() {
        data = at(NOW);
    }

    private DemoData at(Instant now) {
        return DemoData.of(now, territory, activities, catalogue);
    }

    @Test
    void theSameMomentGivesTheSameData() {
        DemoData again = at(NOW);
        assertThat(again.suppliers()).isEqualTo(data.suppliers());
        assertThat(again.notices())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(data.notices());
    }

    @Test
    void everyKindOfEnterpriseIsThereSeveralTimes() {
        assertThat(data.suppliers()).hasSizeGreaterThanOrEqualTo(420);
        assertThat(suppliers(Jurisdiction.QC)).hasSizeGreaterThanOrEqualTo(80);
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            assertThat(data.suppliers())
                    .as(kind.name())
                    .filteredOn(supplier -> supplier.kinds().contains(kind))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyRegionHasSeveralSuppliers() {
        Map<AreaId, Long> regions = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (SupplierDraft supplier : data.suppliers()) {
            AreaId commune = Objects.requireNonNull(supplier.sites().getFirst().commune());
            territory.ancestors(commune).stream()
                    .map(area -> area.id())
                    .filter(area -> area.kind() == AreaKind.REGION || area.kind() == AreaKind.QC_REGION)
                    .forEach(region -> regions.merge(region, 1L, Long::sum));
        }
        assertThat(regions).hasSize(18 + 17);
        assertThat(regions.values()).allMatch(count -> count >= 4);
    }

    @Test
    void everyActivityIsDoneTwiceAtLeast() {
        Map<String, Long> uses = new TreeMap<>();
        data.suppliers().stream()
                .flatMap(supplier -> supplier.activities().stream())
                .forEach(activity -> uses.merge(Objects.requireNonNull(activity.activity()), 1L, Long::sum));
        assertThat(uses.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        activities.all().stream().map(Activity::id).toList());
        assertThat(uses)
                .hasSize(154)
                .allSatisfy((activity, count) -> assertThat(count).as(activity).isGreaterThanOrEqualTo(2));
    }

    @Test
    void namesAndNumbersAreGivenOnce() {
        assertThat(data.suppliers()).extracting(SupplierDraft::name).doesNotHaveDuplicates();
        assertThat(data.suppliers()).extracting(SupplierDraft::identifier).doesNotHaveDuplicates();
        assertThat(suppliers(Jurisdiction.FR)).allMatch(one -> one.identifier().startsWith("999"));
        assertThat(suppliers(Jurisdiction.QC)).allMatch(one -> one.identifier().startsWith("1199"));
        assertThat(data.suppliers())
                .extracting(SupplierDraft::website)
                .filteredOn(Objects::nonNull)
                .allMatch(site -> site.startsWith("https://example.org/"));
    }

    @Test
    void descriptionsAreManySentences() {
        List<String> said = data.suppliers().stream()
                .map(SupplierDraft::description)
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(said).noneMatch(text -> text.contains("{"));
        assertThat(new HashSet<>(said)).hasSizeGreaterThan(said.size() * 95 / 100);
    }

    @Test
    void profilesDifferInWhatTheySay() {
        assertThat(data.suppliers()).anyMatch(one -> one.sites().size() > 1);
        assertThat(count(one -> one.activities().isEmpty())).isBetween(20L, 50L);
        for (Class<?> kind :
                List.of(ServiceArea.Everywhere.class, ServiceArea.Around.class, ServiceArea.Chosen.class)) {
            assertThat(count(one -> one.serviceAreas().stream().anyMatch(kind::isInstance)))
                    .as(kind.getSimpleName())
                    .isGreaterThan(30);
        }
        Set<AreaKind> chosen = data.suppliers().stream()
                .flatMap(one -> one.serviceAreas().stream())
                .flatMap(area -> area instanceof ServiceArea.Chosen some ? some.areas().stream() : Stream.empty())
                .map(AreaId::kind)
                .collect(toCollection(() -> EnumSet.noneOf(AreaKind.class)));
        assertThat(chosen).isEqualTo(EnumSet.complementOf(EnumSet.of(AreaKind.COUNTRY)));
        assertThat(data.suppliers())
                .flatExtracting(SupplierDraft::sites)
                .extracting(Site::point)
                .doesNotContainNull();
    }

    @Test
    void someAccreditationsEndSoonAndAFewHaveEnded() {
        var today = NOW.atZone(Jurisdiction.FR.zone()).toLocalDate();
        List<Accreditation> all = data.suppliers().stream()
                .flatMap(one -> one.accreditations().stream())
                .toList();
        long valid = all.stream().filter(one -> one.validOn(today)).count();
        long soon = all.stream()
                .filter(one -> one.validOn(today) && !one.validOn(today.plusDays(90)))
                .count();
        assertThat(all.size() - valid).isBetween(5L, all.size() / 8L);
        assertThat(soon).isGreaterThan(20);
    }

    @Test
    void capacityFollowsFromSize() {
        for (SupplierDraft supplier : data.suppliers()) {
            Capacity capacity = supplier.capacity();
            if (capacity.largestContract() != null && capacity.turnover() != null) {
                assertThat(capacity.largestContract().amount().longValue())
                        .as(supplier.name())
                        .isLessThanOrEqualTo(capacity.turnover().to());
            }
        }
    }

    @Test
    void reservedKindsOfEnterpriseCanProveIt() {
        assertThat(data.suppliers())
                .filteredOn(one -> one.kinds().contains(EnterpriseKind.ACI)
                        && !one.activities().isEmpty())
                .allMatch(one -> one.accreditations().stream().anyMatch(proof -> proof.kind() == EnterpriseKind.ACI));
    }

    @Test
    void openNoticesAreOpenAndSomeCloseWithinAWeek() {
        for (Instant now : week()) {
            List<NoticeDraft> open = current(at(now).notices()).stream()
                    .filter(notice ->
                            notice.form() == Notice.Form.COMPETITION && notice.status() == Notice.Status.PUBLISHED)
                    .toList();
            assertThat(open).hasSizeGreaterThanOrEqualTo(320);
            assertThat(open).allMatch(notice -> left(notice, now).compareTo(Duration.ofHours(24)) >= 0);
            assertThat(open).allMatch(notice -> left(notice, now).toDays() <= 60);
            assertThat(open)
                    .filteredOn(notice -> left(notice, now).toDays() < 7)
                    .hasSizeGreaterThan(10);
            assertThat(open)
                    .filteredOn(notice -> notice.jurisdiction() == Jurisdiction.QC)
                    .hasSizeGreaterThanOrEqualTo(60);
        }
    }

    @Test
    void nothingIsPublishedTomorrow() {
        for (Instant now : week()) {
            var today = now.atZone(Jurisdiction.FR.zone()).toLocalDate();
            assertThat(at(now).notices())
                    .noneMatch(notice -> notice.publishedOn().isAfter(today));
        }
    }

    @Test
    void everyReservationHasItsEvidence() {
        List<LotDraft> reserved =
                lots().filter(lot -> lot.reservation() != null).toList();
        assertThat(reserved)
                .extracting(lot -> lot.reservation().kind())
                .containsAll(EnumSet.allOf(ReservationKind.class));
        assertThat(reserved).allMatch(lot -> lot.reservation().evidence().matches("(text: L2113|BT-71=res-).*"));
        assertThat(reserved)
                .filteredOn(lot -> lot.reservation().kind() == ReservationKind.SOCIAL_ECONOMY)
                .isNotEmpty()
                .allMatch(
                        lot -> lot.durationMonths() <= 36 && lot.cpv().stream().allMatch(catalogue::socialService));
        assertThat(lots()).anyMatch(LotDraft::executionReserved);
        assertThat(lots()).filteredOn(lot -> lot.value() == null).isNotEmpty();
    }

    @Test
    void franceBuysByCpvInEurosQuebecByUnspscInDollars() {
        for (NoticeDraft notice : data.notices()) {
            boolean french = notice.jurisdiction() == Jurisdiction.FR;
            assertThat(notice.lots()).hasSizeBetween(1, 8).allSatisfy(lot -> {
                assertThat(lot.cpv().isEmpty()).isEqualTo(!french);
                assertThat(lot.unspsc().isEmpty()).isEqualTo(french);
                assertThat(Stream.ofNullable(lot.value()).map(Money::currency))
                        .allMatch(currency ->
                                currency.equals(notice.jurisdiction().currency()));
            });
        }
        assertThat(lots().flatMap(lot -> lot.cpv().stream()).map(Cpv::code).distinct())
                .allMatch(code -> catalogue.label(new Cpv(code), Locale.FRENCH).isPresent());
    }

    @Test
    void buyersOfEachKindAskAndNoneIsReal() {
        Set<String> names =
                data.notices().stream().map(one -> one.buyer().name()).collect(toSet());
        assertThat(names).hasSizeGreaterThanOrEqualTo(150);
        for (String kind : List.of(
                "Commune",
                "Communauté",
                "Département",
                "Région",
                "Centre hospitalier",
                "Lycée",
                "Préfecture",
                "Office public",
                "Laboratoires",
                "Ville",
                "MRC",
                "Centre de services scolaire",
                "CIUSSS",
                "Cégep",
                "Société québécoise")) {
            assertThat(names).as(kind).anyMatch(name -> name.startsWith(kind));
        }
        WordLists words = new WordLists();
        assertThat(words.of("town.fr")).noneMatch(name -> real(name, "COUNTRY:FR"));
        assertThat(words.of("town.qc")).noneMatch(name -> real(name, "COUNTRY:QC"));
    }

    private boolean real(String town, String country) {
        return territory.byName(town, AreaId.parse(country)).isPresent();
    }

    @Test
    void someAreCorrectedCancelledPlannedOrAwarded() {
        Map<String, List<String>> versions = data.notices().stream()
                .collect(groupingBy(
                        NoticeDraft::sourceId,
                        TreeMap::new,
                        mapping(NoticeDraft::version, toCollection(java.util.ArrayList::new))));
        assertThat(versions.values()).filteredOn(some -> some.size() == 2).hasSizeGreaterThanOrEqualTo(20);
        assertThat(versions.values())
                .allSatisfy(some -> assertThat(some).isSorted().doesNotHaveDuplicates());
        assertThat(data.notices())
                .filteredOn(one -> one.status() == Notice.Status.CANCELLED)
                .hasSizeGreaterThan(4);
        assertThat(data.notices())
                .filteredOn(one -> one.form() == Notice.Form.PLANNING)
                .hasSizeGreaterThan(10);
        Set<String> known =
                data.suppliers().stream().map(SupplierDraft::identifier).collect(toSet());
        List<AwardDraft> awards = data.notices().stream()
                .filter(one -> one.form() == Notice.Form.AWARD)
                .flatMap(one -> one.awards().stream())
                .toList();
        assertThat(awards).hasSizeGreaterThan(30);
        for (AwardDraft award : awards) {
            assertThat(award.winners())
                    .as(award.sourceId())
                    .isNotEmpty()
                    .allMatch(winner -> known.contains(winner.identifier()));
        }
    }

    private static List<Instant> week() {
        Instant monday = Instant.parse("2026-11-16T05:00:00Z");
        return Stream.iterate(monday, now -> now.plus(Duration.ofHours(27)))
                .limit(7)
                .toList();
    }

    private static Duration left(NoticeDraft notice, Instant now) {
        return Duration.between(now, Objects.requireNonNull(notice.deadline()).toInstant());
    }

    /** The last version of each. */
    private static Collection<NoticeDraft> current(List<NoticeDraft> notices) {
        Map<String, NoticeDraft> last = new TreeMap<>();
        notices.forEach(notice -> last.put(notice.sourceId(), notice));
        return last.values();
    }

    private Stream<LotDraft> lots() {
        return data.notices().stream().flatMap(notice -> notice.lots().stream());
    }

    private List<SupplierDraft> suppliers(Jurisdiction jurisdiction) {
        return data.suppliers().stream()
                .filter(one -> one.jurisdiction() == jurisdiction)
                .toList();
    }

    private long count(Predicate<SupplierDraft> what) {
        return data.suppliers().stream().filter(what).count();
    }
}
