package org.chainon.bid.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.Threshold.Subject;
import org.chainon.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class KitRulesTest {
    @Autowired
    KitRules rules;

    private static KitCase services(String day, Money amount, ReservationKind reservation) {
        return new KitCase(
                Jurisdiction.FR, LocalDate.parse(day), Procedure.ADAPTED, Subject.SERVICES, amount, reservation, null);
    }

    private Set<String> asked(KitCase of) {
        return rules.asked(of).stream()
                .map(asked -> asked.rule().id())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** What is asked for on one day and not on the other. */
    private static Set<String> less(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    @Test
    void aContractOf50000EurosAsksForAQuoteOnlyFromTheFirstOfApril2026() {
        Set<String> before = asked(services("2026-03-31", Money.eur(50_000), null));
        Set<String> after = asked(services("2026-04-01", Money.eur(50_000), null));

        assertThat(less(before, after)).containsExactlyInAnyOrder("fr-dc1", "fr-dc2-from-2026", "fr-dume", "fr-attri1");
        assertThat(less(after, before)).containsExactly("fr-quote");
    }

    @Test
    void theMostTurnoverThatMayBeAskedForChangesWithTheYear2026() {
        Set<String> before = asked(services("2025-12-31", Money.eur(100_000), null));
        Set<String> after = asked(services("2026-01-01", Money.eur(100_000), null));

        assertThat(less(before, after)).containsExactly("fr-dc2-until-2025");
        assertThat(less(after, before)).containsExactly("fr-dc2-from-2026");
    }

    @Test
    void theEnvironmentIsACriterionFromThe21stOfAugust2026() {
        Set<String> before = asked(services("2026-08-20", Money.eur(100_000), null));
        Set<String> after = asked(services("2026-08-21", Money.eur(100_000), null));

        assertThat(less(before, after)).isEmpty();
        assertThat(less(after, before)).containsExactly("fr-environment");
    }

    @ParameterizedTest
    @CsvSource({"PRISON, 2022-12-31, fr-reserved-prison", "DISABILITY_OR_INSERTION, 2020-12-08, fr-reserved-both"})
    void aReservationAsksForItsProofFromItsFirstDay(ReservationKind kind, LocalDate before, String rule) {
        assertThat(asked(services(before.toString(), Money.eur(200_000), kind))).doesNotContain(rule);
        assertThat(asked(services(before.plusDays(1).toString(), Money.eur(200_000), kind)))
                .contains(rule);
    }

    @Test
    void aLotThatIsOpenToAllAsksForNoProofAndAReservedOneForItsOwn() {
        assertThat(asked(services("2026-11-02", Money.eur(100_000), null)))
                .noneMatch(id -> id.startsWith("fr-reserved"));
        assertThat(asked(services("2026-11-02", Money.eur(100_000), ReservationKind.INSERTION)))
                .contains("fr-reserved-insertion", "fr-reserved-share")
                .doesNotContain("fr-reserved-disability");
    }

    @Test
    void whatDependsOnAnUnknownAmountIsAskedForPerhaps() {
        List<KitRules.Asked> asked = rules.asked(services("2026-11-02", null, null));

        assertThat(asked)
                .filteredOn(each -> each.rule().id().equals("fr-dc1"))
                .singleElement()
                .satisfies(each -> assertThat(each.surely()).isFalse());
        assertThat(asked).extracting(each -> each.rule().id()).doesNotContain("fr-quote");
    }

    @Test
    void quebecAsksForItsOwnDocumentsAboveItsThresholds() {
        KitCase small = new KitCase(
                Jurisdiction.QC,
                LocalDate.of(2026, 11, 2),
                Procedure.FORMAL,
                Subject.SERVICES,
                Money.cad(999_999),
                null,
                null);
        KitCase large = new KitCase(
                Jurisdiction.QC,
                LocalDate.of(2026, 11, 2),
                Procedure.FORMAL,
                Subject.SERVICES,
                Money.cad(1_000_000),
                null,
                null);

        assertThat(asked(small))
                .contains("qc-tax", "qc-neq")
                .doesNotContain("qc-amp")
                .allMatch(id -> id.startsWith("qc-"));
        assertThat(less(asked(large), asked(small))).containsExactly("qc-amp");
    }

    @Test
    void everyRuleNamesItsSource() {
        assertThat(rules.all()).hasSizeGreaterThan(30).allSatisfy(rule -> {
            assertThat(rule.article()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
        assertThat(rules.all()).extracting(KitRule::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Procédure adaptée, ADAPTED",
        "open, FORMAL",
        "Appel d'offres ouvert, FORMAL",
        "neg-wo-call, DIRECT",
        "Procédure négociée restreinte, FORMAL",
        "gré à gré, DIRECT",
        "'', UNKNOWN"
    })
    void theProcedureIsReadFromTheNoticesWords(String words, Procedure procedure) {
        assertThat(Procedure.of(words)).isEqualTo(procedure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/i18n/bid.properties", "/i18n/bid_en.properties"})
    void everyDocumentHasItsNameAndWhatToDo(String file) throws Exception {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(KitRulesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        for (KitDocument document : KitDocument.values()) {
            assertThat(words).containsKeys("kit.document." + document, "kit.todo." + document);
        }
        for (KitItem.State state : KitItem.State.values()) {
            assertThat(words).containsKey("kit.state." + state);
        }
    }
}
