package org.chainon.consortium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.consortium.search.Towns.FLORAC;
import static org.chainon.consortium.search.Towns.MENDE;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PersonErased;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class SearchesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Searches searches;

    @Autowired
    RunSearches runs;

    @Autowired
    ReadSubject subjects;

    @Autowired
    Exposures exposures;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Towns towns;
    private Supplier mende;
    private Person person;

    @BeforeEach
    void aGardener() throws Exception {
        towns = new Towns(beans);
        mende = towns.gardener("Jardins", MENDE);
        towns.gardener("Jardins du sud", FLORAC);
        person = new Cast(people, organisations).memberOf(mende);
    }

    private GroupingSearch asked(Notice notice) {
        GroupingSearchId id =
                searches.ask(new Searches.Asking(person.id(), mende.id(), null, notice.id(), null), SearchAsk.ANYTHING);
        return done(id);
    }

    private GroupingSearch done(GroupingSearchId id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> searches.find(id).orElseThrow(), search -> !search.underWay());
    }

    @Test
    void aSearchThatAProcessLeftWhenItDiedIsTakenUpAgain() throws Exception {
        GroupingSearch search = asked(towns.notice("Pelouses", 10_000L, MENDE, FLORAC));
        jdbc.sql("update consortium.search set state = 'RUNNING', heard_at = now() - interval '1 hour', result = null,"
                        + " ended_at = null where id = ?")
                .params(search.id().value())
                .update();
        assertThat(searches.find(search.id()).orElseThrow().underWay()).isTrue();

        runs.run(Nights.SILENT);

        GroupingSearch again = searches.find(search.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(GroupingSearch.State.DONE);
        assertThat(again.result()).isNotNull();
        assertThat(again.result().complete()).isTrue();
    }

    @Test
    void whatIsUnderWayIsNotAskedTwice() throws Exception {
        GroupingSearch search = asked(towns.notice("Pelouses", 10_000L, MENDE, FLORAC));
        jdbc.sql("update consortium.search set state = 'RUNNING', heard_at = now() where id = ?")
                .params(search.id().value())
                .update();

        assertThat(searches.again(search.id(), SearchAsk.ANYTHING)).isFalse();
        assertThat(searches.find(search.id()).orElseThrow().version()).isEqualTo(1);
        searches.stop(search.id());
        assertThat(searches.find(search.id()).orElseThrow().stopping()).isTrue();
    }

    @Test
    void whoIsShownIsCountedOnceASearch() throws Exception {
        Notice notice = towns.notice("Pelouses", 10_000L, MENDE, FLORAC);
        assertThat(exposures.of(List.of(mende.id()))).isEmpty();

        GroupingSearchId id = searches.ask(
                new Searches.Asking(person.id(), mende.id(), null, notice.id(), null),
                SearchAsk.ANYTHING.with(mende.id()));
        assertThat(done(id).result().teams())
                .allSatisfy(team -> assertThat(team.members()).contains(mende.id()));
        searches.again(id, SearchAsk.ANYTHING.with(mende.id()));
        done(id);

        assertThat(exposures.of(List.of(mende.id()))).containsEntry(mende.id(), 1.0);
        assertThat(jdbc.sql("select candidate from consortium.exposure where supplier_id = ?")
                        .params(mende.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aGroupingThatWasFoundCanBeBegunWith() throws Exception {
        GroupingSearch search = asked(towns.notice("Pelouses", 10_000L, MENDE, FLORAC));

        Searches.FoundTeam first = searches.team(search.id(), 1).orElseThrow();

        assertThat(first.counted()).hasSameSizeAs(first.team().members());
        assertThat(first.demand().cells()).hasSize(2);
        assertThat(searches.team(search.id(), 0)).isEmpty();
        assertThat(searches.team(search.id(), 99)).isEmpty();
    }

    @Test
    void anAmountThatAPersonTypesIsSharedOverTheLotsThatTellNone() throws Exception {
        Notice notice = towns.notice("Pelouses", null, MENDE, FLORAC);
        SearchAsk whole = new SearchAsk(
                Set.of(), Map.of(), new BigDecimal("90000"), false, false, Set.of(), Set.of(), null, Map.of(), false);

        Demand unknown = subjects.of(notice, SearchAsk.ANYTHING).orElseThrow().demand();
        Demand typed = subjects.of(notice, whole).orElseThrow().demand();

        assertThat(unknown.measured()).isFalse();
        assertThat(unknown.cells()).extracting(Cell::unit).containsOnly(Unit.UNITS);
        assertThat(typed.measured()).isTrue();
        assertThat(typed.cells()).extracting(Cell::volume).containsExactly(45_000.0, 45_000.0);
        assertThat(typed.cells().stream().map(Cell::id))
                .containsExactlyElementsOf(
                        unknown.cells().stream().map(Cell::id).toList());
    }

    @Test
    void aPersonWhoLeavesIsForgottenAndTheSearchStaysWithItsEnterprise() throws Exception {
        GroupingSearch search = asked(towns.notice("Pelouses", 10_000L, MENDE, FLORAC));

        transactions.executeWithoutResult(status -> events.publishEvent(new PersonErased(person.id())));

        assertThat(searches.find(search.id()).orElseThrow().person()).isNull();
    }

    /** Desks, lamps and computers come from one supplier; putting up a partition is another's work. */
    @Test
    void goodsOfSeveralDivisionsAreOneTradeAndWorksBesideThemAnother() throws Exception {
        List<Cpv> goods = List.of(new Cpv("39130000"), new Cpv("31520000"), new Cpv("30213000"));
        List<Cpv> andWorks = List.of(new Cpv("39130000"), new Cpv("31520000"), new Cpv("45421152"));

        assertThat(cells(towns.oneLot("Mobilier", goods, MENDE))).hasSize(1);
        assertThat(cells(towns.oneLot("Mobilier et cloisons", andWorks, MENDE))).hasSize(2);
    }

    private List<Cell> cells(Notice notice) {
        return subjects.of(notice, SearchAsk.ANYTHING).orElseThrow().demand().cells();
    }
}
