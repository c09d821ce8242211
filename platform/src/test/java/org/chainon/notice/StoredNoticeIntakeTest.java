package org.chainon.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainon.notice.NoticeFixtures.award;
import static org.chainon.notice.NoticeFixtures.newId;
import static org.chainon.notice.NoticeFixtures.notice;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainon.PlatformTest;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class StoredNoticeIntakeTest {
    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    AwardRows awards;

    @Autowired
    JdbcClient jdbc;

    private Notice stored(String sourceId) {
        return notices.bySourceId(sourceId).orElseThrow();
    }

    private static List<LotId> lotIds(Notice notice) {
        return notice.lots().stream().map(Lot::id).toList();
    }

    @Test
    void theSameNoticeComesInOnlyOnce() throws BadRecord {
        var draft = notice("Nettoyage des parkings").lot("1", "Vitres").draft();

        assertThat(intake.take(draft)).isEqualTo(Stored.NEW);
        assertThat(intake.take(draft)).isEqualTo(Stored.UNCHANGED);
        assertThat(stored(draft.sourceId()).deadline()).isEqualTo(OffsetDateTime.parse("2026-12-15T12:00:00+01:00"));
        assertThat(stored(draft.sourceId()).lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.title()).isEqualTo("Vitres"));
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlderAndKeepsTheIdsOfItsLots() throws BadRecord {
        String id = newId();
        intake.take(
                notice("Nettoyage").id(id).lot("1", "Vitres").lot("2", "Sols").draft());
        Notice first = stored(id);

        assertThat(intake.take(notice("Nettoyage")
                        .id(id)
                        .version("2")
                        .lot("2", "Sols et murs")
                        .draft()))
                .isEqualTo(Stored.CHANGED);
        Notice second = stored(id);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.id()).isEqualTo(first.lots().get(1).id());
            assertThat(lot.title()).isEqualTo("Sols et murs");
        });

        intake.take(notice("Nettoyage")
                .id(id)
                .version("3")
                .lot("1", "Vitres")
                .lot("2", "Sols")
                .draft());
        assertThat(lotIds(stored(id))).isEqualTo(lotIds(first));
    }

    @Test
    void anOlderVersionThatComesLaterIsKeptButDoesNotBecomeCurrent() throws BadRecord {
        String id = newId();
        intake.take(
                notice("Version dix").id(id).version("10").lot("1", "Vitres").draft());

        assertThat(intake.take(notice("Version neuf")
                        .id(id)
                        .version("9")
                        .lot("1", "Vitres")
                        .draft()))
                .isEqualTo(Stored.CHANGED);
        assertThat(stored(id).title()).isEqualTo("Version dix");
        assertThat(versionsOf(stored(id).id())).isEqualTo(2);
        assertThat(intake.take(notice("Version neuf")
                        .id(id)
                        .version("9")
                        .lot("1", "Vitres")
                        .draft()))
                .isEqualTo(Stored.UNCHANGED);
    }

    private long versionsOf(NoticeId id) {
        return jdbc.sql("select count(*) from notice.versions where notice_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void aCancellationWithAnIdOfItsOwnBecomesAVersionOfItsNotice() throws BadRecord {
        String id = newId();
        String cancellation = newId();
        intake.take(notice("Géomètre").id(id).lot("1", "Relevés").draft());
        intake.take(notice("Géomètre")
                .id(cancellation)
                .replaces(id)
                .published("2026-11-20")
                .cancelled()
                .draft());

        assertThat(stored(id).status()).isEqualTo(Notice.Status.CANCELLED);
        assertThat(stored(id).sourceId()).isEqualTo(id);
        assertThat(stored(cancellation).id()).isEqualTo(stored(id).id());
        assertThat(stored(id).lots())
                .as("a correction silent on lots leaves them")
                .hasSize(1);
    }

    @Test
    void aCorrectionThatComesBeforeItsNoticeIsLinkedWhenTheNoticeComes() throws BadRecord {
        String id = newId();
        String correction = newId();
        intake.take(notice("Géomètre, rectifié")
                .id(correction)
                .replaces(id)
                .published("2026-11-20")
                .deadline("2027-01-15T12:00:00+01:00")
                .draft());
        NoticeId early = stored(correction).id();
        intake.take(notice("Géomètre")
                .id(id)
                .published("2026-11-02")
                .lot("1", "Relevés")
                .draft());

        assertThat(stored(id).id()).isEqualTo(early);
        assertThat(stored(id).title()).isEqualTo("Géomètre, rectifié");
        assertThat(stored(id).lots())
                .singleElement()
                .satisfies(
                        lot -> assertThat(lot.deadline()).isEqualTo(OffsetDateTime.parse("2027-01-15T12:00:00+01:00")));
        assertThat(versionsOf(early)).isEqualTo(2);
    }

    @Test
    void twoNoticesThatALateCorrectionShowsToBeOneBecomeOne() throws BadRecord {
        String id = newId();
        String first = newId();
        String second = newId();
        intake.take(
                notice("Initial").id(id).published("2026-11-01").lot("1", "A").draft());
        intake.take(notice("Second rectificatif")
                .id(second)
                .replaces(first)
                .published("2026-11-20")
                .lot("1", "A")
                .draft());
        NoticeId original = stored(id).id();
        NoticeId stray = stored(second).id();
        assertThat(stray).isNotEqualTo(original);

        intake.take(notice("Premier rectificatif")
                .id(first)
                .replaces(id)
                .published("2026-11-10")
                .lot("1", "A")
                .draft());

        Notice one = stored(second);
        assertThat(one).isEqualTo(stored(id)).isEqualTo(stored(first));
        assertThat(one.title()).isEqualTo("Second rectificatif");
        assertThat(versionsOf(one.id())).isEqualTo(3);
        assertThat(notices.find(original)).contains(one);
        assertThat(notices.find(stray)).as("old addresses lead on").contains(one);
    }

    @Test
    void manyImportsOfTheSameNoticesAtOnceAllSucceed() throws Exception {
        List<String> ids = List.of(newId(), newId(), newId());
        List<Callable<Stored>> imports = new ArrayList<>();
        for (int run = 0; run < 8; run++) {
            for (String id : ids) {
                imports.add(() -> intake.take(
                        notice("Commun").id(id).lot("1", "A").lot("2", "B").draft()));
                imports.add(() -> intake.take(notice("Commun")
                        .id(id + "-R")
                        .replaces(id)
                        .published("2026-11-20")
                        .draft()));
            }
        }
        List<Stored> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Stored> outcome : threads.invokeAll(imports)) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).filteredOn(Stored.NEW::equals).hasSize(3);
        assertThat(outcomes).filteredOn(Stored.CHANGED::equals).hasSize(3);
        for (String id : ids) {
            assertThat(stored(id).lots()).hasSize(2);
            assertThat(stored(id + "-R").id()).isEqualTo(stored(id).id());
        }
    }

    @Test
    void awardsAreFoundByNoticeAndByWinner() throws BadRecord {
        String siren = "9" + String.format("%08d", System.nanoTime() % 100_000_000);
        var draft = notice("Nettoyage")
                .lot("1", "Vitres")
                .wonBy("1", "Propre SCOP", siren + "00015")
                .draft();
        intake.take(draft);
        AwardDraft alone = award(newId(), "1", "Propre SCOP", siren + "00023");

        assertThat(intake.take(alone)).isEqualTo(Stored.NEW);
        assertThat(intake.take(alone)).isEqualTo(Stored.UNCHANGED);
        assertThat(awards.ofNotice(stored(draft.sourceId()).id()))
                .singleElement()
                .satisfies(award -> assertThat(award.terms().winners())
                        .singleElement()
                        .extracting(AwardDraft.Winner::name)
                        .isEqualTo("Propre SCOP"));
        assertThat(awards.of(siren)).hasSize(2);
        assertThat(awards.of(siren + "00023"))
                .singleElement()
                .satisfies(award -> assertThat(award.terms()).isEqualTo(alone));
    }

    @Test
    void anOlderVersionOfAnAwardChangesNothing() throws BadRecord {
        String id = newId();
        intake.take(award(id, "2", "Propre SCOP", "12345678200010"));
        assertThat(intake.take(award(id, "1", "Sale SARL", "12345678200010"))).isEqualTo(Stored.UNCHANGED);
        assertThat(intake.take(award(id, "3", "Propre SCOP", "12345678200028"))).isEqualTo(Stored.CHANGED);
    }

    @Test
    void absurdNoticesAreRefusedWithTheirReason() {
        assertRefused(notice(" ").draft(), "notice.no-title");
        assertRefused(notice("A").deadline("+20245-01-01T00:00:00Z").draft(), "notice.absurd-date");
        assertRefused(notice("A").published("1812-01-01").draft(), "notice.absurd-date");
        assertRefused(notice("A\0B").draft(), "notice.broken-text");
        assertRefused(notice("A\uD800").draft(), "notice.broken-text");
        assertRefused(notice("A".repeat(5_000)).draft(), "notice.too-long");
        assertRefused(notice("A").lot("1", "x").lot("1", "y").draft(), "notice.lot-twice");
        Money absurd = new Money(new BigDecimal("1e15"), Currency.getInstance("EUR"));
        assertRefused(notice("A").lot("1", "x", "90910000", null, absurd).draft(), "notice.absurd-amount");
    }

    private void assertRefused(NoticeDraft draft, String code) {
        assertThatThrownBy(() -> intake.take(draft))
                .isInstanceOfSatisfying(
                        BadRecord.class, bad -> assertThat(bad.reason().code()).isEqualTo(code));
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        for (String language : List.of("", "_en")) {
            var words = java.util.ResourceBundle.getBundle("i18n/notice" + language);
            for (String code : Set.of(
                    "no-title",
                    "no-id",
                    "absurd-date",
                    "absurd-amount",
                    "absurd-duration",
                    "broken-text",
                    "too-long",
                    "lot-twice",
                    "too-many-lots")) {
                assertThat(words.containsKey("reason.notice." + code))
                        .as(code + language)
                        .isTrue();
            }
        }
    }

    @Test
    void changesAreToldOnceAndNoneIsSkippedThatCommitsLate() throws Exception {
        long before = notices.changedSince(0, each -> {});
        Set<NoticeId> told = ConcurrentHashMap.newKeySet();
        List<String> ids = new ArrayList<>();
        long[] mark = {before};
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<?>> imports = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                List<String> mine = java.util.stream.IntStream.range(0, 50)
                        .mapToObj(i -> newId())
                        .toList();
                ids.addAll(mine);
                imports.add(threads.submit(() -> {
                    for (String id : mine) {
                        intake.take(notice("Flux").id(id).lot("1", "A").draft());
                    }
                    return null;
                }));
            }
            while (!imports.stream().allMatch(Future::isDone)) {
                mark[0] = notices.changedSince(mark[0], notice -> told.add(notice.id()));
            }
            for (Future<?> each : imports) {
                each.get();
            }
        }
        mark[0] = notices.changedSince(mark[0], notice -> told.add(notice.id()));
        assertThat(ids).allSatisfy(id -> assertThat(told).contains(stored(id).id()));

        List<NoticeId> again = new ArrayList<>();
        notices.changedSince(mark[0], notice -> again.add(notice.id()));
        assertThat(again).doesNotContainAnyElementsOf(told);
    }

    @Test
    void openNoticesAreCallsWhoseLastLotIsNotClosed() throws BadRecord {
        var open = notice("Ouvert").lot("1", "A").draft();
        var unknown = notice("Sans date").deadline(null).lot("1", "A").draft();
        var closed = notice("Fermé")
                .deadline("2026-11-10T12:00:00+01:00")
                .lot("1", "A")
                .draft();
        var cancelled = notice("Annulé").cancelled().lot("1", "A").draft();
        for (NoticeDraft draft : List.of(open, unknown, closed, cancelled)) {
            intake.take(draft);
        }
        List<String> found = new ArrayList<>();
        notices.open(OffsetDateTime.parse("2026-11-21T00:00:00Z"), each -> found.add(each.sourceId()));
        assertThat(found).contains(open.sourceId(), unknown.sourceId());
        assertThat(found).doesNotContain(closed.sourceId(), cancelled.sourceId());
    }
}
