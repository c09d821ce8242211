package org.chainon.jurisdiction;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.jurisdiction.EnterpriseKind.*;
import static org.chainon.jurisdiction.Jurisdiction.FR;
import static org.chainon.jurisdiction.Jurisdiction.QC;
import static org.chainon.jurisdiction.ReservationKind.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedRegimesTest {
    private static final LocalDate TODAY = parse("2026-11-21");
    private final ReservedRegimes regimes = new CsvReservedRegimes();

    @ParameterizedTest
    @CsvSource({
        "L2113-12,   DISABILITY,              2019-03-31, 2019-04-01",
        "L2113-13,   INSERTION,               2019-03-31, 2019-04-01",
        "L2113-13-1, PRISON,                  2022-12-31, 2023-01-01",
        "L2113-14,   DISABILITY_OR_INSERTION, 2020-12-08, 2020-12-09",
        "L2113-15,   SOCIAL_ECONOMY,          2019-03-31, 2019-04-01",
    })
    void an_article_opens_on_its_first_day_and_not_the_day_before(
            String article, ReservationKind kind, LocalDate before, LocalDate first) {
        assertThat(articles(kind, before)).doesNotContain(article);
        assertThat(articles(kind, first)).containsExactly(article);
    }

    @Test
    void the_ordinance_ends_the_day_before_the_code_begins() {
        assertThat(articles(DISABILITY, parse("2019-03-31"))).containsExactly("ord. 2015-899, art. 36 I");
        assertThat(articles(DISABILITY, parse("2016-03-31"))).isEmpty();
    }

    @Test
    void a_notice_that_does_not_say_which_stands_on_three_articles() {
        assertThat(articles(SHELTERED_UNSPECIFIED, TODAY)).containsExactly("L2113-12", "L2113-13", "L2113-14");
    }

    @ParameterizedTest
    @CsvSource({
        "DISABILITY, ESAT, L2113-12",
        "DISABILITY, EA, L2113-12",
        "DISABILITY, EATT, L2113-12",
        "INSERTION, EI, L2113-13",
        "INSERTION, ACI, L2113-13",
        "INSERTION, AI, L2113-13",
        "INSERTION, ETTI, L2113-13",
        "INSERTION, EITI, L2113-13",
        "PRISON, SEP, L2113-13-1",
        "DISABILITY_OR_INSERTION, EA, L2113-14",
        "DISABILITY_OR_INSERTION, ACI, L2113-14",
        "SOCIAL_ECONOMY, SCOP, L2113-15",
        "SOCIAL_ECONOMY, ASSOCIATION, L2113-15",
        "SOCIAL_ECONOMY, ESUS, L2113-15",
        "SHELTERED_UNSPECIFIED, ESAT, L2113-12",
        "SHELTERED_UNSPECIFIED, ACI, L2113-13",
    })
    void a_kind_answers_by_its_article(ReservationKind kind, EnterpriseKind enterprise, String article) {
        assertThat(regimes.opening(kind, FR, Set.of(enterprise), TODAY)
                        .orElseThrow()
                        .article())
                .isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({
        "DISABILITY, ACI",
        "INSERTION, ESAT",
        "INSERTION, GEIQ",
        "INSERTION, REGIE_DE_QUARTIER",
        "INSERTION, ASSOCIATION",
        "SOCIAL_ECONOMY, EI",
        "SOCIAL_ECONOMY, TPE_PME",
        "SHELTERED_UNSPECIFIED, SCOP",
        "PRISON, ESAT",
        "DISABILITY, QC_ADAPTEE",
    })
    void other_kinds_do_not(ReservationKind kind, EnterpriseKind enterprise) {
        assertThat(regimes.eligible(kind, FR, Set.of(enterprise), TODAY)).isFalse();
    }

    @Test
    void an_enterprise_of_several_kinds_answers_by_any_of_them() {
        assertThat(regimes.eligible(SOCIAL_ECONOMY, FR, Set.of(ACI, ASSOCIATION), TODAY))
                .isTrue();
        assertThat(regimes.eligible(INSERTION, FR, Set.of(REGIE_DE_QUARTIER, ACI), TODAY))
                .isTrue();
        assertThat(regimes.eligible(INSERTION, FR, Set.of(), TODAY)).isFalse();
    }

    @Test
    void the_social_economys_regime_lasts_three_years_and_bears_on_listed_services() {
        ReservedRegime regime = regimes.regimes(SOCIAL_ECONOMY, FR, TODAY).getFirst();
        assertThat(regime.conditions().maxMonths()).isEqualTo(36);
        assertThat(regime.conditions().listedServicesOnly()).isTrue();
    }

    @Test
    void disability_and_insertion_ask_for_half_of_the_workers() {
        assertThat(regimes.regimes(SHELTERED_UNSPECIFIED, FR, TODAY))
                .allSatisfy(regime ->
                        assertThat(regime.conditions().minSharePercent()).isEqualTo(50));
    }

    @Test
    void a_concessions_rule_opens_no_public_contract_but_is_listed() {
        assertThat(regimes.inForce(FR, TODAY))
                .extracting(ReservedRegime::contract)
                .contains(Contract.CONCESSION);
        for (ReservationKind kind : ReservationKind.values()) {
            assertThat(regimes.regimes(kind, FR, TODAY))
                    .allMatch(regime -> regime.contract() == Contract.PUBLIC_CONTRACT);
        }
    }

    @Test
    void quebecs_rules_are_all_to_be_checked() {
        List<ReservedRegime> quebec = regimes.inForce(QC, TODAY);
        assertThat(quebec).isNotEmpty().noneMatch(ReservedRegime::confirmed);
        assertThat(regimes.eligible(SOCIAL_ECONOMY, QC, Set.of(QC_OBNL), TODAY)).isTrue();
        assertThat(regimes.eligible(SOCIAL_ECONOMY, QC, Set.of(SCOP), TODAY)).isFalse();
    }

    @Test
    void every_row_says_where_it_comes_from_in_both_languages_and_keeps_to_its_jurisdiction() {
        Set<String> codes = new HashSet<>();
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            for (ReservedRegime regime : regimes.inForce(jurisdiction, TODAY)) {
                assertThat(codes.add(regime.code())).as(regime.code()).isTrue();
                assertThat(regime.source()).isNotBlank();
                assertThat(regime.title(Locale.FRENCH)).isNotBlank().isNotEqualTo(regime.title(Locale.ENGLISH));
                assertThat(regime.note(Locale.FRENCH)).isNotBlank().isNotEqualTo(regime.note(Locale.ENGLISH));
                assertThat(regime.eligible()).allMatch(kind -> kind.jurisdiction() == jurisdiction);
            }
        }
    }

    @Test
    void what_is_eligible_but_not_checked_is_marked() {
        assertThat(regimes.regimes(INSERTION, FR, TODAY).getFirst().doubtful()).isEqualTo(EnumSet.of(EITI));
    }

    private List<String> articles(ReservationKind kind, LocalDate day) {
        return regimes.regimes(kind, FR, day).stream()
                .map(ReservedRegime::article)
                .toList();
    }
}
