package org.chainon.convention.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Person;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.Party;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.SharedPast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** What a buyer and an enterprise read of their meetings where one sees the other. */
@PlatformTest
class MetBeforeTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    SharedPast past;

    private OverScene over;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingAYearAgo() throws Exception {
        over = new OverScene(beans, 1, 2);
        meeting = over.meeting(0, 0);
        over.meeting(0, 1, "LOST", "CHOSEN");
        over.on(over.scene.today().minusYears(1));
    }

    private OrganisationId buyer() {
        return ((Party.Buyer) over.buyers.getFirst().party()).organisation();
    }

    private SupplierId supplier(int position) {
        return ((Party.Enterprise) over.suppliers.get(position).party()).supplier();
    }

    private String page(String path, Person as) throws Exception {
        return HtmlUtils.htmlUnescape(mvc.perform(get(path).with(Cast.as(as)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
    }

    @Test
    void eachReadsWhatItSaidItselfOnly() {
        over.said(meeting, "BUYER", "DAY", "CONTACT", "");
        over.said(meeting, "BUYER", "QUARTER", "QUOTE", "");

        Map<SupplierId, List<Reason>> bought = past.ofBuyers(List.of(buyer()), List.of(supplier(0), supplier(1)));
        Map<OrganisationId, List<Reason>> sold = past.ofSuppliers(List.of(supplier(0)), List.of(buyer()));

        assertThat(bought).containsOnlyKeys(supplier(0));
        assertThat(bought.get(supplier(0))).extracting(Reason::code).containsExactly("past.met-quote");
        assertThat(sold.get(buyer())).extracting(Reason::code).containsExactly("past.met");
    }

    @Test
    void whatDidNotTakePlaceIsNoPastForWhoSaysSo() {
        over.said(meeting, "BUYER", "DAY", "NOT_HELD", "");

        assertThat(past.ofBuyers(List.of(buyer()), List.of(supplier(0)))).isEmpty();
        assertThat(past.ofSuppliers(List.of(supplier(0)), List.of(buyer()))).isNotEmpty();
    }

    @Test
    void itIsShownOnTheProfileToTheBuyerAndAtTheNextConventionToBoth() throws Exception {
        String known = "Rencontre prévue le";
        Guest buyer = over.buyers.getFirst();
        Guest supplier = over.suppliers.getFirst();
        assertThat(page("/fournisseurs/" + supplier(0), buyer.person())).contains("Vous vous connaissez", known);
        assertThat(page("/fournisseurs/" + supplier(1), buyer.person())).doesNotContain("Vous vous connaissez");
        assertThat(page("/fournisseurs/" + supplier(0), supplier.person())).doesNotContain("Vous vous connaissez");

        String next = "/conventions/" + over.again(beans).convention().id() + "/souhaits";
        assertThat(page("/acheteurs/" + buyer() + next, buyer.person())).contains(known);
        assertThat(page("/fournisseurs/" + supplier(0) + next, supplier.person()))
                .contains(known);
        assertThat(page(
                        "/fournisseurs/" + supplier(1) + next,
                        over.suppliers.get(1).person()))
                .doesNotContain(known);
    }
}
