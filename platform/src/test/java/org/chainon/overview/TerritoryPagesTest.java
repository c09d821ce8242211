package org.chainon.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.MailStops;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.bid.Bid;
import org.chainon.bid.BidFixtures;
import org.chainon.bid.BidResult;
import org.chainon.bid.FollowBids;
import org.chainon.bid.Stage;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.GiveOpinion;
import org.chainon.matching.Opinion;
import org.chainon.notice.Notice;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class TerritoryPagesTest {
    /** A place of which no other test speaks; each test of this class takes one of its own. */
    private static final List<String> PLACES = List.of("23096", "48095", "09122", "15014", "32013");

    private static int next;

    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    MailStops stops;

    @Autowired
    GiveOpinion opinions;

    @Autowired
    FollowBids follow;

    @Autowired
    AutowireCapableBeanFactory platform;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final AreaId place = AreaId.commune(PLACES.get(next++));
    private BidFixtures bids;
    private Cast cast;
    private Organisation body;
    private Person facilitator;

    @BeforeEach
    void aTerritory() {
        bids = BidFixtures.in(platform);
        cast = new Cast(people, organisations);
        body = organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of(place.toString()));
        facilitator = cast.somebody();
        organisations.grant(facilitator.id(), body.id(), Level.MEMBER);
    }

    private Supplier there(String name) throws Exception {
        String siret = siret();
        register.register(supplier("territory-" + siret, name)
                .identifier(siret)
                .site(siteIn(place))
                .build());
        return directory.byIdentifier(siret).orElseThrow();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/territoires/" + body.id() + path).with(Cast.as(facilitator)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("&#39;", "'");
    }

    private void alert(Person person, Supplier supplier, @Nullable Duration toldAgo, boolean opened, String news) {
        Timestamp at = toldAgo == null ? null : Timestamp.from(clock.instant().minus(toldAgo));
        jdbc.sql("""
                        insert into watch.alert (person_id, notice_id, version, news, supplier_id, reasons, created_at, due_at,
                          told_at, opened_at)
                        values (:person, :notice, '1', :news, :supplier, '[]', now(), now(), :at, :opened)""")
                .param("person", person.id().value())
                .param("notice", UUID.randomUUID())
                .param("news", news)
                .param("supplier", supplier.id().value())
                .param("at", at)
                .param("opened", opened ? at : null)
                .update();
    }

    @Test
    void figuresAreThoseOfWhatHappenedInTheTerritory() throws Exception {
        Supplier first = there("Un");
        Supplier second = there("Deux");
        Supplier elsewhere = bids.insertionEnterprise(LocalDate.now(clock).plusYears(1));
        Person one = cast.memberOf(first);
        Person other = cast.memberOf(first);
        Person third = cast.memberOf(second);
        alert(one, first, Duration.ofMinutes(1), true, "NEW");
        alert(other, first, Duration.ofMinutes(1), false, "NEW");
        alert(third, second, Duration.ofDays(20), true, "NEW");
        alert(third, second, Duration.ofDays(60), false, "NEW");
        alert(third, second, Duration.ofMinutes(1), true, "CHANGED");
        alert(third, second, null, false, "NEW");
        alert(cast.memberOf(elsewhere), elsewhere, Duration.ofMinutes(1), true, "NEW");
        won(first, one);
        Notice refused = open();
        opinions.give(
                second.id(),
                refused.id(),
                refused.lots().getFirst().id(),
                Opinion.Verdict.NOT_FOR_ME,
                Opinion.Reason.TOO_FAR);

        List<Map<String, Object>> month = weeks("");
        assertThat(sum(month, "alerts")).isEqualTo(3);
        assertThat(sum(month, "opened")).isEqualTo(2);
        assertThat(sum(month, "interested")).isEqualTo(1);
        assertThat(sum(month, "not_for_me")).isEqualTo(1);
        assertThat(sum(month, "bids_begun")).isEqualTo(1);
        assertThat(sum(month, "bids_submitted")).isEqualTo(1);
        assertThat(sum(month, "bids_won")).isEqualTo(1);
        assertThat(sum(month, "won_eur")).isEqualTo(38_500);
        assertThat(month.getFirst())
                .containsEntry("alerts", 2)
                .containsEntry("people", 2)
                .containsEntry("suppliers", 1);
        assertThat(sum(weeks("?periode=84"), "alerts")).isEqualTo(4);
        assertThat(page("")).contains("personnes : 3, entreprises : 2", "38\u00a0500\u00a0€ HT", "2 entreprises");
    }

    private Notice open() throws Exception {
        return bids.stored(notice("Entretien")
                .in("COMMUNE:59350")
                .deadline(OffsetDateTime.now(clock).plusDays(9).withNano(0).toString())
                .lot("1", "Tonte"));
    }

    private void won(Supplier supplier, Person person) throws Exception {
        Notice notice = open();
        opinions.give(supplier.id(), notice.id(), notice.lots().getFirst().id(), Opinion.Verdict.INTERESTED, null);
        Bid begun = bids.begun(supplier, notice, person);
        Bid handedIn = bids.at(begun, Stage.GO, Stage.PREPARING, Stage.SUBMITTED);
        FollowBids.Outcome ended = follow.end(
                BidFixtures.of(handedIn), Stage.WON, new BidResult(Money.eur(38_500), null, "", LocalDate.now(clock)));
        assertThat(ended).isInstanceOf(FollowBids.Done.class);
    }

    private List<Map<String, Object>> weeks(String period) throws Exception {
        return JsonPath.read(page("/alertes.json" + period), "$[*]");
    }

    private static double sum(List<Map<String, Object>> weeks, String column) {
        return weeks.stream()
                .mapToDouble(
                        week -> week.get(column) == null ? 0 : Double.parseDouble(String.valueOf(week.get(column))))
                .sum();
    }

    /** The reasons of each supplier that hears of nothing. */
    private Map<String, String> silent() throws Exception {
        List<Map<String, Object>> rows = JsonPath.read(page("/sans-alerte.json"), "$[*]");
        return rows.stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> String.valueOf(row.get("name")), row -> String.valueOf(row.get("reasons"))));
    }

    @Test
    void aSupplierWhoseOnlyPersonHasUnsubscribedIsListedForThatUntilTheyComeBack() throws Exception {
        Supplier supplier = there("Les Silencieux");
        Person person = cast.memberOf(supplier);
        mvc.perform(get("/veilles").with(Cast.as(person)));
        UUID watch = jdbc.sql("select id from watch.watch where supplier_id = ?")
                .params(supplier.id().value())
                .query(UUID.class)
                .single();
        String address = "/veilles/" + new org.chainon.kernel.WatchId(watch) + "/etat";
        mvc.perform(
                post(address).param("geste", "quitter").with(Cast.as(person)).with(csrf()));
        assertThat(silent().get("Les Silencieux")).startsWith("UNSUBSCRIBED|");
        assertThat(page("/sans-alerte?raison=UNSUBSCRIBED")).contains("Les Silencieux", "désabonnées");
        mvc.perform(
                post(address).param("geste", "revenir").with(Cast.as(person)).with(csrf()));
        assertThat(silent().get("Les Silencieux")).doesNotContain("UNSUBSCRIBED");
        assertThat(page("/sans-alerte?raison=UNSUBSCRIBED")).doesNotContain("Les Silencieux");
        mvc.perform(post(address).param("geste", "pause").with(Cast.as(person)).with(csrf()));
        assertThat(silent().get("Les Silencieux")).startsWith("PAUSED|");
    }

    @Test
    void eachIsListedForItsOwnReasonAndWhoWasToldIsNot() throws Exception {
        there("Sans Compte");
        Supplier bounced = there("Adresse Morte");
        stops.stop(cast.memberOf(bounced).email(), MailStops.Why.BOUNCED);
        Supplier below = there("Sous le Seuil");
        mvc.perform(get("/veilles").with(Cast.as(cast.memberOf(below))));
        jdbc.sql("update watch.watch set threshold = 0.9 where supplier_id = ?")
                .params(below.id().value())
                .update();
        found(below.id(), 0.3);
        Supplier told = there("Bien Averti");
        alert(cast.memberOf(told), told, Duration.ofDays(3), false, "NEW");

        Map<String, String> silent = silent();
        assertThat(silent).doesNotContainKey("Bien Averti");
        assertThat(silent.get("Sans Compte")).isEqualTo("NO_ACCOUNT|NO_ACTIVITY|NO_AREA|NOTHING_FITS");
        assertThat(silent.get("Adresse Morte")).startsWith("ADDRESS_REFUSED|");
        assertThat(silent.get("Sous le Seuil")).isEqualTo("NO_ACTIVITY|ALL_BELOW");
        assertThat(page("/sans-alerte")).contains("1 avis trouvés, tous sous le seuil");
        assertThat(page("")).contains("dont 3 ne reçoivent rien");
    }

    private void found(SupplierId supplier, double score) {
        jdbc.sql("insert into watch.find (supplier_id, notice_id, lot_id, score, found_at) values (?, ?, ?, ?, now())")
                .params(supplier.value(), UUID.randomUUID(), UUID.randomUUID(), score)
                .update();
    }

    @Test
    void anotherTerritoryIsNotOnesOwn() throws Exception {
        Person stranger = cast.somebody();
        assertThat(mvc.perform(get("/territoires/" + body.id()).with(Cast.as(stranger)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(get("/territoires").with(Cast.as(facilitator)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/territoires/" + body.id());
    }
}
