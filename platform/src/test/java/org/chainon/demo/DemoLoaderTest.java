package org.chainon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.account.Actor;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.job.Jobs;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.spend.SpendYear;
import org.chainon.spend.Spending;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** Loads into the shared database and takes everything back at the end. */
@PlatformTest
@Transactional
class DemoLoaderTest {
    @Autowired
    RegisterSupplier register;

    @Autowired
    NoticeIntake intake;

    @Autowired
    DemoPeople people;

    @Autowired
    DemoBids bids;

    @Autowired
    DemoQuestions questions;

    @Autowired
    DemoNeeds needs;

    @Autowired
    DemoGroupings groupings;

    @Autowired
    DemoConventions conventions;

    @Autowired
    Jobs jobs;

    @Autowired
    DemoSpend spend;

    @Autowired
    Organisations organisations;

    @Autowired
    DemoAnswers answers;

    @Autowired
    Contacts contacts;

    @Autowired
    Needs asked;

    @Autowired
    Spending spending;

    @Autowired
    People accounts;

    @Autowired
    Notices notices;

    @Autowired
    Territory territory;

    @Autowired
    Activities activities;

    @Autowired
    CpvCatalogue catalogue;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecondLoadOfTheSameWeekChangesNothing() throws BadRecord {
        load(DemoDataTest.NOW);

        DemoData data = DemoData.of(DemoDataTest.NOW, territory, activities, catalogue);
        for (SupplierDraft supplier : data.suppliers()) {
            assertThat(register.register(supplier)).as(supplier.name()).isEqualTo(Stored.UNCHANGED);
        }
        for (NoticeDraft notice : data.notices()) {
            assertThat(intake.take(notice)).as(notice.sourceId()).isEqualTo(Stored.UNCHANGED);
        }
        assertThat(stored("supplier.source_record")).isEqualTo(data.suppliers().size());
    }

    @Test
    void somebodyIsThereInEachRole() {
        load(DemoDataTest.NOW);

        Actor supplier = actor("fournisseur");
        assertThat(supplier.memberships()).hasSize(1);
        assertThat(supplier.is(Organisation.Kind.SUPPLIER)).isTrue();
        assertThat(actor("acheteur").is(Organisation.Kind.BUYER)).isTrue();
        assertThat(actor("animation").memberships().getFirst().areas()).isNotEmpty();
        assertThat(actor("administration").admin()).isTrue();
        assertThat(actor("collegue").memberships()).as("only asked for").isEmpty();
    }

    @Test
    void theBuyerHasSpentSomethingInTwoYears() {
        load(DemoDataTest.NOW);
        load(DemoDataTest.NOW);

        Organisation buyer = organisations
                .find(actor("acheteur").memberships().getFirst().organisation())
                .orElseThrow();
        List<SpendYear> years = spending.years(buyer);
        assertThat(years).hasSize(2);
        assertThat(years).allSatisfy(year -> {
            assertThat(year.engaged().share()).isBetween(0.05, 0.5);
            assertThat(year.families()).hasSizeGreaterThan(2);
            assertThat(year.places()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void theBuyersNeedIsOpenAndTheEnterpriseWasToldOfIt() {
        load(DemoDataTest.NOW);
        load(DemoDataTest.NOW);

        List<Need> own =
                asked.of(List.of(actor("acheteur").memberships().getFirst().organisation()));
        Need open = own.stream()
                .filter(need -> need.state() == Need.State.OPEN)
                .findFirst()
                .orElseThrow();
        assertThat(contacts.toldTo(
                        List.of(actor("fournisseur").memberships().getFirst().supplier())))
                .extracting(Contact::need)
                .containsExactly(open.id());
    }

    private Actor actor(String mailbox) {
        return accounts.byEmail(mailbox + "@demo.chainon.example")
                .flatMap(person -> accounts.actor(person.id()))
                .orElseThrow();
    }

    @Test
    void aLoadThatWasKilledGoesOnWhereItStopped() throws BadRecord {
        DemoData data = DemoData.of(DemoDataTest.NOW, territory, activities, catalogue);
        for (SupplierDraft supplier : data.suppliers().subList(0, 100)) {
            assertThat(register.register(supplier)).isEqualTo(Stored.NEW);
        }
        load(DemoDataTest.NOW);

        assertThat(stored("supplier.source_record")).isEqualTo(data.suppliers().size());
        assertThat(stored("notice.notices"))
                .isEqualTo(Stream.concat(data.notices().stream(), data.opportunities().stream())
                        .map(NoticeDraft::sourceId)
                        .distinct()
                        .count());
    }

    @Test
    void aLaterWeekBringsNewDeadlinesOfTheSameNotices() {
        load(DemoDataTest.NOW);
        long before = stored("notice.notices");
        Notice corrected = notices.bySourceId("demo-fr-reporte-0001").orElseThrow();
        assertThat(corrected.version()).isEqualTo("2026-11-16.2");

        load(DemoDataTest.NOW.plusSeconds(14 * 86_400));

        assertThat(stored("notice.notices")).isEqualTo(before);
        Notice later = notices.bySourceId("demo-fr-reporte-0001").orElseThrow();
        assertThat(later.id()).isEqualTo(corrected.id());
        assertThat(later.version()).isEqualTo("2026-11-30.2");
        assertThat(later.deadline()).isAfter(corrected.deadline());
    }

    private void load(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        new DemoLoader(
                        register,
                        intake,
                        people,
                        bids,
                        questions,
                        needs,
                        answers,
                        groupings,
                        conventions,
                        jobs,
                        spend,
                        territory,
                        activities,
                        catalogue,
                        transactions,
                        clock)
                .load(Duration.ZERO);
    }

    private long stored(String table) {
        return jdbc.sql("select count(*) from " + table + " where source = 'demo'")
                .query(Long.class)
                .single();
    }
}
