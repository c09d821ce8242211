package org.chainon.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.newId;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.job.Progress;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.WatchId;
import org.chainon.matching.Matching;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeFixtures;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class AlertsTest {
    @Autowired
    Finder finder;

    @Autowired
    AlertMails mails;

    @Autowired
    Alerts alerts;

    @Autowired
    Watches watches;

    @Autowired
    Matching matching;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String word = "glycine" + UUID.randomUUID().toString().replace("-", "");
    private Person reader;
    private Supplier supplier;

    private static final Progress QUIET = new Progress() {
        @Override
        public String about() {
            return "";
        }

        @Override
        public void expect(long total) {}

        @Override
        public void done(long count) {}

        @Override
        public void outcome(Reason outcome) {}

        @Override
        public boolean stopping() {
            return false;
        }
    };

    @BeforeEach
    void somebodyWithAProfile() throws Exception {
        String siret = siret();
        register.register(supplier("alert-" + siret, "Jardins de l'Alerte")
                .identifier(siret)
                .site(siteIn(LILLE))
                .activity(doing("creation-et-entretien-des-espaces-verts"))
                .build());
        supplier = directory.byIdentifier(siret).orElseThrow();
        reader = new Cast(people, organisations).memberOf(supplier);
        matching.awaitReady();
        NoticeId probe = NoticeId.parse(taken(gardening(newId()).draft()));
        Awaitility.await().until(() -> fits(probe));
        finder.look(QUIET);
        jdbc.sql("delete from watch.alert where person_id = ?")
                .params(reader.id().value())
                .update();
    }

    /** Whether the index has heard of the supplier. */
    private boolean fits(NoticeId notice) {
        return matching.whoFits(notice, 100).orElseThrow().stream()
                .flatMap(lot -> lot.matches().stream())
                .anyMatch(match -> match.supplier().equals(supplier.id()));
    }

    private String taken(NoticeDraft draft) throws Exception {
        intake.take(draft);
        return notices.bySourceId(draft.sourceId()).orElseThrow().id().toString();
    }

    private NoticeFixtures.Draft gardening(String id) {
        return notice("Entretien des espaces verts " + word)
                .id(id)
                .published(LocalDate.now(clock).toString())
                .deadline(OffsetDateTime.now(clock).plusDays(30).toString())
                .in("COMMUNE:59350")
                .lot("1", "Tonte et taille", "77310000", null, null);
    }

    private List<Alerts.Kept> told() {
        return jdbc
                .sql("select distinct notice_id from watch.alert where person_id = ?")
                .params(reader.id().value())
                .query((row, n) -> new NoticeId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(notice -> alerts.lastOf(notice).stream())
                .filter(kept -> kept.alert().person().equals(reader.id()))
                .toList();
    }

    private long mailsTo(Person person) {
        return jdbc.sql("select count(*) from account.outbox where recipient = ?")
                .params(person.email())
                .query(Long.class)
                .single();
    }

    private String lastMail(String column) {
        return jdbc.sql("select " + column + " from account.outbox where recipient = ? order by id desc limit 1")
                .params(reader.email())
                .query(String.class)
                .single();
    }

    private void dueNow() {
        jdbc.sql("update watch.alert set due_at = ? where person_id = ? and told_at is null")
                .params(
                        java.sql.Timestamp.from(clock.instant().minusSeconds(1)),
                        reader.id().value())
                .update();
    }

    private void follow(Map<String, List<String>> query) {
        watches.save(new Watch(
                WatchId.random(), null, reader.id(), "Liste", query, Breadth.USUAL, Rhythm.USUAL, false, 0, 0, false));
    }

    @Test
    void aNoticeThatFitsIsToldOnceHoweverOftenOneLooks() throws Exception {
        long mark = alerts.mark().orElseThrow();
        intake.take(gardening(newId()).draft());
        finder.look(QUIET);
        assertThat(told()).singleElement().satisfies(kept -> {
            assertThat(kept.alert().news()).isEqualTo(Alert.News.NEW);
            assertThat(kept.alert().supplier()).isEqualTo(supplier.id());
            assertThat(kept.alert().reasons()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        });
        alerts.mark(mark);
        finder.look(QUIET);
        assertThat(told()).hasSize(1);
        dueNow();
        mails.round(QUIET);
        mails.round(QUIET);
        assertThat(mailsTo(reader)).isEqualTo(1);
        assertThat(lastMail("subject")).contains("Entretien des espaces verts");
    }

    @Test
    void aProfileAndAListThatFindTheSameTellItOnce() throws Exception {
        follow(Map.of("q", List.of(word)));
        follow(Map.of("cpv", List.of("77310000")));
        intake.take(gardening(newId()).draft());
        finder.look(QUIET);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aListFindsWhatTheProfileDoesNot() throws Exception {
        watches.pause(watches.ofProfile(supplier.id()).orElseThrow().id(), true);
        follow(Map.of("q", List.of(word)));
        intake.take(notice("Location d'échafaudages " + word)
                .published(LocalDate.now(clock).toString())
                .deadline(OffsetDateTime.now(clock).plusDays(30).toString())
                .in("COMMUNE:97411")
                .lot("1", "Échafaudages", "45262100", null, null)
                .draft());
        finder.look(QUIET);
        assertThat(told())
                .singleElement()
                .satisfies(kept -> assertThat(kept.alert().supplier()).isNull());
    }

    @Test
    void aMovedDeadlineAndACancellationReachWhoWasToldAndNobodyElse() throws Exception {
        String id = newId();
        intake.take(gardening(id).draft());
        finder.look(QUIET);
        dueNow();
        mails.round(QUIET);
        Person late = new Cast(people, organisations).memberOf(supplier);

        intake.take(gardening(id)
                .version("2")
                .deadline(OffsetDateTime.now(clock).plusDays(45).toString())
                .draft());
        finder.look(QUIET);
        assertThat(told()).singleElement().satisfies(kept -> {
            assertThat(kept.alert().news()).isEqualTo(Alert.News.CHANGED);
            assertThat(kept.alert().reasons()).extracting(Reason::code).contains("notice.change.deadline-later");
        });
        dueNow();
        mails.round(QUIET);
        assertThat(mailsTo(reader)).isEqualTo(2);
        assertThat(lastMail("subject")).startsWith("Modifié");

        intake.take(gardening(id).version("3").cancelled().draft());
        finder.look(QUIET);
        dueNow();
        mails.round(QUIET);
        assertThat(lastMail("subject")).startsWith("Annulé");
        assertThat(mailsTo(reader)).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from watch.alert where person_id = ? and news <> 'NEW'")
                        .params(late.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsCancelledBeforeItWasToldIsNotToldAtAll() throws Exception {
        String id = newId();
        intake.take(gardening(id).draft());
        finder.look(QUIET);
        assertThat(told()).hasSize(1);
        intake.take(gardening(id).version("2").cancelled().draft());
        finder.look(QUIET);
        assertThat(told()).isEmpty();
    }

    @Test
    void whoHasUnsubscribedIsNotWrittenTo() throws Exception {
        watches.unsubscribe(
                reader.id(), watches.ofProfile(supplier.id()).orElseThrow().id());
        intake.take(gardening(newId()).draft());
        finder.look(QUIET);
        assertThat(told()).isEmpty();

        watches.subscribe(
                reader.id(), watches.ofProfile(supplier.id()).orElseThrow().id());
        intake.take(gardening(newId()).draft());
        finder.look(QUIET);
        assertThat(told()).hasSize(1);
        watches.unsubscribe(reader.id(), null);
        dueNow();
        mails.round(QUIET);
        assertThat(mailsTo(reader)).isZero();
    }

    @Test
    void aNearDeadlineIsToldAtOnceAndAnotherInTheDigest() throws Exception {
        Instant now = clock.instant();
        intake.take(gardening(newId())
                .deadline(OffsetDateTime.now(clock).plusDays(4).toString())
                .draft());
        finder.look(QUIET);
        Alert near = told().getFirst().alert();
        jdbc.sql("delete from watch.alert where person_id = ?")
                .params(reader.id().value())
                .update();
        intake.take(gardening(newId()).draft());
        finder.look(QUIET);
        Alert far = told().getFirst().alert();
        assertThat(near.dueAt()).isBeforeOrEqualTo(far.dueAt());
        assertThat(far.dueAt().atZone(java.time.ZoneId.of("Europe/Paris")).getHour())
                .isEqualTo(8);
        assertThat(far.dueAt()).isAfter(now);
    }

    @Test
    void theMailSaysItAllInTextTooAndEndsWithOneClick() throws Exception {
        intake.take(gardening(newId()).draft());
        finder.look(QUIET);
        dueNow();
        mails.round(QUIET);
        assertThat(lastMail("body_text"))
                .contains("Entretien des espaces verts", "Ça m'intéresse", "Pas pour moi", "Ne plus recevoir");
        assertThat(lastMail("body_html"))
                .contains("Entretien des espaces verts", "role=\"presentation\"")
                .doesNotContain("<script", " th:", "??");
    }
}
