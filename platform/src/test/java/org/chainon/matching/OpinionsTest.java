package org.chainon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.Instant;
import java.util.List;
import org.chainon.PlatformTest;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.GiveOpinion.Kept;
import org.chainon.matching.GiveOpinion.Refused;
import org.chainon.matching.Opinion.Reason;
import org.chainon.matching.Opinion.Verdict;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.SupplierDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class OpinionsTest {
    @Autowired
    GiveOpinion giveOpinion;

    @Autowired
    Opinions opinions;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEvents events;

    SupplierId supplier;
    NoticeId notice;
    LotId windows;
    LotId floors;

    @BeforeEach
    void aSupplierAndANoticeOfTwoLots() throws Exception {
        String siret = siret();
        register.register(
                supplier("opinions-" + siret, "Les Vitres").identifier(siret).build());
        supplier = directory.byIdentifier(siret).orElseThrow().id();
        var draft = notice("Nettoyage")
                .lot("1", "Vitres")
                .lot("2", "Sols")
                .deadline("2099-01-01T12:00:00+01:00")
                .draft();
        intake.take(draft);
        Notice stored = notices.bySourceId(draft.sourceId()).orElseThrow();
        notice = stored.id();
        windows = stored.lots().get(0).id();
        floors = stored.lots().get(1).id();
    }

    @Test
    void whatASupplierSaysIsKeptAndToldOf() {
        var kept = giveOpinion.give(supplier, notice, windows, Verdict.NOT_FOR_ME, Reason.TOO_FAR);

        assertThat(kept).isInstanceOfSatisfying(Kept.class, it -> {
            assertThat(it.opinion().reason()).isEqualTo(Reason.TOO_FAR);
            assertThat(opinions.of(supplier)).containsExactly(it.opinion());
        });
        assertThat(told()).containsExactly(new OpinionGiven(supplier));
    }

    @Test
    void aLaterOpinionOfALotReplacesTheEarlier() {
        giveOpinion.give(supplier, notice, windows, Verdict.NOT_FOR_ME, Reason.TOO_BIG);
        giveOpinion.give(supplier, notice, floors, Verdict.NOT_FOR_ME, Reason.OTHER);
        giveOpinion.give(supplier, notice, windows, Verdict.INTERESTED, null);

        assertThat(opinions.of(supplier)).extracting(Opinion::lot).containsExactly(windows, floors);
        assertThat(opinions.byLot(supplier).get(windows).verdict()).isEqualTo(Verdict.INTERESTED);
        assertThat(opinions.byLot(supplier).get(windows).reason()).isNull();
    }

    @Test
    void anOpinionCanBeTakenBack() {
        giveOpinion.give(supplier, notice, windows, Verdict.INTERESTED, null);
        giveOpinion.withdraw(supplier, windows);
        giveOpinion.withdraw(supplier, windows);

        assertThat(opinions.of(supplier)).isEmpty();
        assertThat(told()).as("given, and taken back once").hasSize(2);
    }

    @Test
    void whatIsUnknownOrUnexplainedIsRefused() {
        assertThat(giveOpinion.give(SupplierId.random(), notice, windows, Verdict.INTERESTED, null))
                .isEqualTo(Refused.UNKNOWN_SUPPLIER);
        assertThat(giveOpinion.give(supplier, NoticeId.random(), windows, Verdict.INTERESTED, null))
                .isEqualTo(Refused.UNKNOWN_NOTICE);
        assertThat(giveOpinion.give(supplier, notice, LotId.random(), Verdict.INTERESTED, null))
                .isEqualTo(Refused.UNKNOWN_LOT);
        assertThat(giveOpinion.give(supplier, notice, windows, Verdict.NOT_FOR_ME, null))
                .isEqualTo(Refused.REASON_MISSING);
        assertThat(opinions.of(supplier)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aReasonBelongsToANoOnly() {
        assertThat(giveOpinion.give(supplier, notice, windows, Verdict.INTERESTED, Reason.OTHER))
                .isInstanceOfSatisfying(
                        Kept.class, it -> assertThat(it.opinion().reason()).isNull());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Opinion(supplier, notice, windows, Verdict.INTERESTED, Reason.OTHER, Instant.EPOCH));
    }

    private List<OpinionGiven> told() {
        return events.stream(OpinionGiven.class)
                .filter(event -> event.supplier().equals(supplier))
                .toList();
    }
}
