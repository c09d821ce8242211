package org.chainon.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.Clock;
import java.time.LocalDate;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.PersonId;
import org.chainon.supplier.Withdrawal.Why;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class AccreditationRemindersTest {
    @Autowired
    AccreditationReminders reminders;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    VerifySupplier verify;

    @Autowired
    WithdrawSupplier withdraw;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String siret = siret();

    private Supplier endingIn(int days) throws Exception {
        register.register(supplier("reminded-" + siret, "Rappelée " + siret)
                .identifier(siret)
                .kind(EnterpriseKind.EA)
                .site(siteIn(LILLE))
                .accreditation(new Accreditation(
                        EnterpriseKind.EA,
                        "Agrément EA",
                        null,
                        null,
                        null,
                        LocalDate.now(clock).plusDays(days),
                        null))
                .build());
        return directory.byIdentifier(siret).orElseThrow();
    }

    private Person managerOf(Supplier supplier) {
        return new Cast(people, organisations).memberOf(supplier);
    }

    private int mailsTo(Person person) {
        return jdbc.sql("select count(*) from account.outbox where recipient = ? and subject like '%Agrément EA%'")
                .params(person.email())
                .query(Integer.class)
                .single();
    }

    @Test
    void managersAreWrittenToTwiceAndNeverMore() throws Exception {
        Person manager = managerOf(endingIn(40));
        reminders.remind();
        reminders.remind();
        assertThat(mailsTo(manager)).isEqualTo(1);

        endingIn(15);
        reminders.remind();
        reminders.remind();
        assertThat(mailsTo(manager)).isEqualTo(2);
    }

    @Test
    void whatWasMissedIsNotSentAfterTheLastWord() throws Exception {
        Person manager = managerOf(endingIn(3));
        reminders.remind();
        reminders.remind();

        assertThat(mailsTo(manager)).isEqualTo(1);
    }

    @Test
    void whatIsFarOffOrOverIsNotWrittenAbout() throws Exception {
        Person manager = managerOf(endingIn(61));
        reminders.remind();
        endingIn(-1);
        reminders.remind();

        assertThat(mailsTo(manager)).isZero();
    }

    @Test
    void aReminderWaitsForSomebodyToReadIt() throws Exception {
        Supplier supplier = endingIn(40);
        reminders.remind();
        Person manager = managerOf(supplier);
        reminders.remind();

        assertThat(mailsTo(manager)).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnIsLeftInPeace() throws Exception {
        Supplier supplier = endingIn(40);
        Person manager = managerOf(supplier);
        withdraw.withdraw(supplier.id(), Why.CLOSED, null, PersonId.random());
        reminders.remind();

        assertThat(mailsTo(manager)).isZero();
    }

    @Test
    void aVerificationNoLongerHoldsOnceTheProofOfAKindHasEnded() throws Exception {
        Supplier supplier = endingIn(1);
        verify.decide(supplier.id(), true, null, PersonId.random());
        assertThat(verify.of(supplier.id()).holds()).isTrue();

        jdbc.sql("update supplier.verification set decided_at = decided_at - interval '9 days' where supplier_id = ?")
                .params(supplier.id().value())
                .update();
        jdbc.sql("update supplier.accreditation set valid_to = valid_to - 5 where supplier_id = ?")
                .params(supplier.id().value())
                .update();

        assertThat(verify.of(supplier.id()).endedSince()).isTrue();
        assertThat(verify.of(supplier.id()).holds()).isFalse();

        verify.decide(supplier.id(), true, "Renouvellement vu.", PersonId.random());
        assertThat(verify.of(supplier.id()).holds()).isTrue();
    }
}
