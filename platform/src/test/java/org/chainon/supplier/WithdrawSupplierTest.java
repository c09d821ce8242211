package org.chainon.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.VerifySupplier.Which;
import org.chainon.supplier.Withdrawal.Why;
import org.chainon.supplier.search.SupplierQuery;
import org.chainon.supplier.search.SupplierSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class WithdrawSupplierTest {
    @Autowired
    WithdrawSupplier withdraw;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    SupplierSearch search;

    @Autowired
    VerifySupplier verify;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private final PersonId facilitator = PersonId.random();
    private final String siret = siret();
    private Supplier supplier;

    private SupplierDraft.Builder draft() {
        return supplier("withdrawn-" + siret, "Xylophages " + siret)
                .identifier(siret)
                .site(siteIn(LILLE));
    }

    @BeforeEach
    void aSupplier() throws Exception {
        register.register(draft().build());
        supplier = directory.byIdentifier(siret).orElseThrow();
    }

    private long found() {
        SupplierQuery all = SupplierQuery.ALL;
        return search.search(new SupplierQuery(
                        "Xylophages",
                        all.families(),
                        all.kinds(),
                        all.groups(),
                        all.activities(),
                        all.place(),
                        all.meaning(),
                        all.regions(),
                        all.services(),
                        all.accredited(),
                        all.turnovers(),
                        all.headcounts(),
                        all.zones(),
                        all.jurisdictions(),
                        siret,
                        all.sort(),
                        1,
                        20))
                .page()
                .total();
    }

    private boolean listed(Which which) {
        List<SupplierId> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            var found = verify.list(which, Set.of("DEPARTEMENT:59"), page);
            found.items().forEach(waiting -> all.add(waiting.supplier().id()));
            if (!found.hasNext()) {
                return all.contains(supplier.id());
            }
        }
    }

    @Test
    void whatIsWithdrawnLeavesTheDirectoryTheSearchAndTheChangeLog() {
        long mark = directory.changedSince(0, changed -> {}, removed -> {});
        assertThat(found()).isEqualTo(1);

        withdraw.withdraw(supplier.id(), Why.FAKE, "Inconnue à cette adresse", facilitator);

        assertThat(directory.find(supplier.id())).isEmpty();
        assertThat(directory.findAll(List.of(supplier.id()))).isEmpty();
        assertThat(directory.ofLegalUnit(siret)).isEmpty();
        assertThat(directory.findEvenWithdrawn(supplier.id())).contains(supplier);
        assertThat(found()).isZero();
        List<SupplierId> gone = new ArrayList<>();
        directory.changedSince(mark, changed -> {}, gone::add);
        assertThat(gone).contains(supplier.id());
        assertThat(audit.on(supplier.id().toString()))
                .extracting(Audit.Entry::action)
                .contains("supplier.withdrawn");
    }

    @Test
    void aListThatIsImportedAgainDoesNotBringItBack() throws Exception {
        withdraw.withdraw(supplier.id(), Why.FAKE, null, facilitator);
        register.register(draft().description("Un nouveau texte").build());

        assertThat(directory.find(supplier.id())).isEmpty();
        assertThat(found()).isZero();
    }

    @Test
    void whatIsRestoredIsThereAgain() {
        withdraw.withdraw(supplier.id(), Why.CLOSED, null, facilitator);
        long mark = directory.changedSince(0, changed -> {}, removed -> {});
        withdraw.restore(supplier.id());

        assertThat(directory.find(supplier.id())).isPresent();
        assertThat(found()).isEqualTo(1);
        List<SupplierId> back = new ArrayList<>();
        directory.changedSince(mark, changed -> back.add(changed.id()), removed -> {});
        assertThat(back).contains(supplier.id());
        assertThat(withdraw.of(supplier.id())).isEmpty();
    }

    @Test
    void itStandsInTheListOfThoseWithdrawnAndInNoOther() {
        verify.ask(supplier.id());
        assertThat(listed(Which.ASKED)).isTrue();

        withdraw.withdraw(supplier.id(), Why.CLOSED, null, facilitator);

        assertThat(listed(Which.ASKED)).isFalse();
        assertThat(listed(Which.WITHDRAWN)).isTrue();
    }

    @Test
    void itsPeopleAreToldOnceAndMayAskForItsReturn() {
        Person manager = new Cast(people, organisations).memberOf(supplier);
        withdraw.withdraw(supplier.id(), Why.CLOSED, "Fermée en mars", facilitator);
        withdraw.withdraw(supplier.id(), Why.FAKE, null, facilitator);

        assertThat(jdbc.sql("select body_text from account.outbox where recipient = ?")
                        .params(manager.email())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Fermée en mars", "fermée");
        assertThat(withdraw.of(supplier.id()).orElseThrow().returnAskedAt()).isNull();
        withdraw.askReturn(supplier.id());
        assertThat(withdraw.of(supplier.id()).orElseThrow().returnAskedAt()).isNotNull();
    }
}
