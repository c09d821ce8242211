package org.chainon.consortium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.account.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.consortium.search.MeetingLinks;
import org.chainon.consortium.search.Nights;
import org.chainon.consortium.search.Towns;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** A lot over two towns of the Territoire de Belfort, each with a gardener of its own. */
@PlatformTest
class ChancePagesTest {
    private static final AreaId BELFORT = AreaId.commune("90010");
    private static final AreaId DELLE = AreaId.commune("90033");

    @Autowired
    MockMvc mvc;

    @Autowired
    BeanFactory beans;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    MeetingLinks links;

    @Autowired
    JdbcClient jdbc;

    private Organisation body;
    private Person facilitator;
    private Supplier belfort;
    private Notice notice;

    @BeforeEach
    void aLotThatNobodyCanTakeAlone() throws Exception {
        Towns towns = new Towns(beans);
        Cast cast = new Cast(people, organisations);
        body = organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of("DEPARTEMENT:90"));
        facilitator = cast.somebody();
        organisations.grant(facilitator.id(), body.id(), Level.MANAGER);
        String own = UUID.randomUUID().toString().substring(0, 8);
        belfort = towns.gardener("Jardins de Belfort " + own, BELFORT);
        Supplier delle = towns.gardener("Jardins de Delle " + own, DELLE);
        cast.memberOf(belfort);
        cast.memberOf(delle);
        notice = towns.oneLot("Pelouses de Belfort et Delle " + own, BELFORT, DELLE);
        new Nights(beans).look();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Person person) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(request.with(as(person)).with(csrf())).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String list() throws Exception {
        return HtmlUtils.htmlUnescape(answer(get("/territoires/" + body.id() + "/groupements"), facilitator)
                .getContentAsString());
    }

    private long mails() {
        return jdbc.sql("select count(*) from account.outbox where subject like '%' || ?")
                .params(notice.title())
                .query(Long.class)
                .single();
    }

    @Test
    void aFacilitatorBringsThemTogetherOnceAndSeesWhatTheySay() throws Exception {
        assertThat(list()).contains(notice.title(), "Aucune ne fait tout, partout", "Provoquer la rencontre");

        String to = answer(
                        post("/territoires/" + body.id() + "/groupements/" + notice.id() + "/rencontre"), facilitator)
                .getRedirectedUrl();
        String again = answer(
                        post("/territoires/" + body.id() + "/groupements/" + notice.id() + "/rencontre"), facilitator)
                .getRedirectedUrl();

        assertThat(to).endsWith("?ecrit=2");
        assertThat(again).endsWith("?ecrit=0");
        assertThat(list()).contains("prévenue, n’a pas répondu");

        SupplierId told = jdbc.sql("select supplier_id from consortium.meeting where notice_id = ? limit 1")
                .params(notice.id().value())
                .query((row, n) -> new SupplierId(row.getObject(1, UUID.class)))
                .single();
        PersonId person = Objects.requireNonNull(people.membersOf(List.of(told)).get(told))
                .getFirst();
        String link = links.of(new MeetingLinks.Asked(person, told, notice.id()));
        String asked = HtmlUtils.htmlUnescape(
                mvc.perform(get(link)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(asked).contains(notice.title(), body.name(), "Jardins de", "Cela vous intéresse ?");
        mvc.perform(post(link).param("do", "oui").with(csrf()));

        assertThat(list()).contains("a dit oui");
    }

    @Test
    void aLinkIsNobodyElses() throws Exception {
        Person stranger = new Cast(people, organisations).somebody();
        String link = links.of(new MeetingLinks.Asked(stranger.id(), belfort.id(), notice.id()));

        assertThat(mvc.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(410);
        assertThat(mvc.perform(get("/groupements/rencontre/abc"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(410);
    }

    @Test
    void anotherTerritorySeesNothingOfIt() throws Exception {
        Organisation other =
                organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(other.id(), Set.of("DEPARTEMENT:48"));
        Person person = new Cast(people, organisations).somebody();
        organisations.grant(person.id(), other.id(), Level.MANAGER);

        assertThat(HtmlUtils.htmlUnescape(answer(get("/territoires/" + other.id() + "/groupements"), person)
                        .getContentAsString()))
                .doesNotContain(notice.title());
        assertThat(answer(get("/territoires/" + body.id() + "/groupements"), person)
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(post("/territoires/" + other.id() + "/groupements/" + notice.id() + "/rencontre"), person)
                        .getStatus())
                .isEqualTo(404);
        assertThat(List.of(mails())).containsExactly(0L);
    }
}
