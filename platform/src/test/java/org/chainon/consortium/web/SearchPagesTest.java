package org.chainon.consortium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.account.Cast.as;
import static org.chainon.consortium.search.Towns.ESPALION;
import static org.chainon.consortium.search.Towns.FLORAC;
import static org.chainon.consortium.search.Towns.MENDE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.consortium.search.GroupingSearch;
import org.chainon.consortium.search.Searches;
import org.chainon.consortium.search.Towns;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.Money;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@PlatformTest
class SearchPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    BeanFactory beans;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Searches searches;

    @Autowired
    KeepNeeds needs;

    @Autowired
    JdbcClient jdbc;

    private Towns towns;
    private Cast cast;
    private Supplier mende;
    private Supplier florac;
    private Person asker;

    @BeforeEach
    void twoGardenersInTwoTowns() throws Exception {
        towns = new Towns(beans);
        cast = new Cast(people, organisations);
        String own = UUID.randomUUID().toString().substring(0, 8);
        mende = towns.gardener("Jardins de Mende " + own, MENDE);
        florac = towns.gardener("Jardins de Florac " + own, FLORAC);
        asker = cast.memberOf(mende);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, @Nullable Person person)
            throws Exception {
        if (person != null) {
            request.with(as(person));
        }
        MockHttpServletResponse answer =
                mvc.perform(request.with(csrf())).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path), asker);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.getContentAsString()).replace('\u00a0', ' ');
    }

    private GroupingSearch asked(MockHttpServletRequestBuilder request) throws Exception {
        String to = String.valueOf(answer(request, asker).getRedirectedUrl());
        GroupingSearchId id = GroupingSearchId.parse(to.substring(to.lastIndexOf('/') + 1));
        return done(id);
    }

    private GroupingSearch done(GroupingSearchId id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> searches.find(id).orElseThrow(), search -> !search.underWay());
    }

    private static String at(GroupingSearch search) {
        return "/groupements/chercher/" + search.id();
    }

    @Test
    void anEnterpriseAsksWhoTogetherWithItCoversTheLots() throws Exception {
        Notice notice = towns.notice("Pelouses de deux villes", 20_000L, MENDE, FLORAC);

        String form = page("/groupements/chercher?avis=" + notice.id());
        GroupingSearch search = asked(post("/groupements/chercher")
                .param("avis", notice.id().toString())
                .param("avec", "oui"));
        String found = page(at(search));

        assertThat(form).contains("Pelouses de deux villes", "Mende", "Florac", "20 000");
        assertThat(search.supplier()).isEqualTo(mende.id());
        assertThat(search.result()).isNotNull();
        assertThat(search.result().complete()).isTrue();
        assertThat(search.result().teams().getFirst().members())
                .contains(mende.id())
                .hasSize(2);
        assertThat(found).contains("2 entreprises, ensemble, couvrent tout", mende.displayName(), "Qui fait quoi");
        assertThat(page("/groupements/chercher")).contains("Pelouses de deux villes");
    }

    @Test
    void whatNobodyCoversIsNamedWithTheNearestWhoCould() throws Exception {
        towns.gardener("Jardins ailleurs", MENDE);
        Notice notice = towns.notice("Pelouses sans personne", 20_000L, MENDE, ESPALION);

        GroupingSearch search =
                asked(post("/groupements/chercher").param("avis", notice.id().toString()));
        String found = page(at(search));

        assertThat(search.result().complete()).isFalse();
        assertThat(search.result().gaps()).singleElement().satisfies(gap -> {
            assertThat(search.result().demand().cells().get(gap.cell()).place()).isEqualTo(ESPALION);
            assertThat(gap.fillers()).isNotEmpty();
        });
        assertThat(found).contains("au mieux 50 %", "Espalion", "ne dit pas venir ici : siège à");
    }

    @Test
    void otherWishesGiveAnotherAnswer() throws Exception {
        Supplier other = towns.gardener("Jardins de rechange", FLORAC);
        Notice notice = towns.notice("Pelouses au choix", 20_000L, MENDE, FLORAC);
        GroupingSearch search =
                asked(post("/groupements/chercher").param("avis", notice.id().toString()));

        GroupingSearch without = asked(post(at(search) + "/encore")
                .param("membre-" + mende.id(), "garder")
                .param("membre-" + florac.id(), "sans"));

        assertThat(without.version()).isEqualTo(2);
        assertThat(without.ask().without()).containsExactly(florac.id());
        assertThat(without.result().teams())
                .isNotEmpty()
                .allSatisfy(
                        team -> assertThat(team.members()).contains(mende.id()).doesNotContain(florac.id()));
        assertThat(page(at(search))).contains("Sans " + florac.displayName());
        assertThat(other.id()).isNotEqualTo(florac.id());
    }

    @Test
    void nobodyElseSeesASearch() throws Exception {
        Notice notice = towns.notice("Pelouses discrètes", 20_000L, MENDE, FLORAC);
        GroupingSearch search =
                asked(post("/groupements/chercher").param("avis", notice.id().toString()));

        assertThat(answer(get(at(search)), cast.memberOf(florac)).getStatus()).isEqualTo(403);
        assertThat(answer(post(at(search) + "/arreter"), cast.buyer()).getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/groupements/chercher?avis=" + notice.id()), cast.buyer())
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get(at(search)), null).getRedirectedUrl()).startsWith("/connexion");
    }

    @Test
    void aFacilitatorAsksForItsOwnTerritoryOnly() throws Exception {
        Notice notice = towns.notice("Pelouses du territoire", 20_000L, MENDE, FLORAC);
        Person here = facilitator("DEPARTEMENT:48");
        Person elsewhere = facilitator("DEPARTEMENT:33");

        assertThat(answer(get("/groupements/chercher?avis=" + notice.id()), here)
                        .getStatus())
                .isEqualTo(200);
        assertThat(answer(get("/groupements/chercher?avis=" + notice.id()), elsewhere)
                        .getStatus())
                .isEqualTo(403);
    }

    private Person facilitator(String area) {
        Organisation body =
                organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of(area));
        Person person = cast.somebody();
        organisations.grant(person.id(), body.id(), Level.MANAGER);
        return person;
    }

    @Test
    void theAmountThatABuyerHidesIsNotToldByASearch() throws Exception {
        Organisation city =
                organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville cachée " + UUID.randomUUID(), null);
        NeedSheet sheet = new NeedSheet(
                "",
                Need.Kind.QUOTE,
                "Tonte cachée",
                "",
                Set.of(),
                List.of(MENDE, FLORAC),
                12,
                true,
                true,
                LocalDate.of(2099, 1, 29),
                List.of(new NeedLot(
                        "",
                        List.of("creation-et-entretien-des-espaces-verts"),
                        List.of(Towns.GARDENS),
                        List.of(),
                        Money.eur(77_777))));
        Need need = needs.begin(city, sheet);
        ContactId contact = ContactId.random();
        jdbc.sql("""
                        insert into need.contact (id, need_id, supplier_id, lots, fit, tier, owed, draw, position, batch, wave,
                            state, planned_at, contacted_at)
                        values (?, ?, ?, '{0}', 1, 1, 0, 0, 1, 1, 1, 'CONTACTED', now(), now())""")
                .params(contact.value(), need.id().value(), mende.id().value())
                .update();

        String form = page("/groupements/chercher?recu=" + contact);
        GroupingSearch search = asked(post("/groupements/chercher").param("recu", contact.toString()));
        String found = page(at(search));

        assertThat(search.result().demand().measured()).isFalse();
        assertThat(form + found)
                .contains("Tonte cachée", "L’acheteur ne montre pas le montant")
                .doesNotContain("77 777", "38 888", "Ville cachée");
        assertThat(answer(get("/groupements/chercher?besoin=" + need.id()), asker)
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/groupements/chercher?recu=" + contact), cast.memberOf(florac))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aBuyerSeesWhichGroupingCouldAnswerItsDraft() throws Exception {
        Organisation city = organisations.ensure(
                Organisation.Kind.BUYER, "FR", null, "Ville qui prépare " + UUID.randomUUID(), null);
        asker = cast.somebody();
        organisations.grant(asker.id(), city.id(), Level.MEMBER);
        NeedSheet sheet = new NeedSheet(
                "",
                Need.Kind.CONTRACT,
                "Tonte à venir",
                "",
                Set.of(),
                List.of(MENDE, FLORAC),
                12,
                false,
                false,
                LocalDate.of(2099, 1, 29),
                List.of(new NeedLot(
                        "",
                        List.of("creation-et-entretien-des-espaces-verts"),
                        List.of(Towns.GARDENS),
                        List.of(),
                        Money.eur(40_000))));
        Need need = needs.begin(city, sheet);

        GroupingSearch search =
                asked(post("/groupements/chercher").param("besoin", need.id().toString()));

        assertThat(search.organisation()).isEqualTo(city.id());
        assertThat(search.result().complete()).isTrue();
        assertThat(page(at(search))).contains("Tonte à venir").doesNotContain("Proposer ce groupement");
    }

    @Test
    void anUnclearAmountIsSaidBesideItsField() throws Exception {
        Notice notice = towns.notice("Pelouses sans montant", null, MENDE, FLORAC);

        MockHttpServletResponse refused = answer(
                post("/groupements/chercher")
                        .param("avis", notice.id().toString())
                        .param("montant", "beaucoup"),
                asker);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(refused.getContentAsString()))
                .contains("« beaucoup » n’est pas un montant hors taxes sûr");
    }
}
