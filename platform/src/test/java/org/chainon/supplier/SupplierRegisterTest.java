package org.chainon.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainon.PlatformTest;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class SupplierRegisterTest {
    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    FreshSearchColumns fresh;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void clean() {
        List.of("test", "other", "self").forEach(source -> SupplierFixtures.forget(jdbc, source));
    }

    @Test
    void keepsEverythingThatAProfileSays() throws Exception {
        String siret = siret();
        SupplierDraft draft = supplier("full", "RÉGIE ÉTOILE")
                .identifier(siret)
                .tradeName("L'Étoile")
                .kind(EnterpriseKind.ACI)
                .kind(EnterpriseKind.ESUS)
                .description("Entretien d'espaces verts")
                .website("https://etoile.example")
                .naf("8130Z")
                .legalCategory("9220")
                .activity(new SupplierActivity(
                        null, Set.of(ServiceKind.SERVICE, ServiceKind.GOODS), Set.of(new Cpv("77310000")), "tonte"))
                .site(new Site(siret, "1 rue X", "59000", "Lille", LILLE, LILLE_CENTRE, true))
                .serviceArea(new ServiceArea.Around(LILLE_CENTRE, 40))
                .serviceArea(in(NORD))
                .capacity(new Capacity(
                        Capacity.TurnoverBand.FROM_500K, Capacity.HeadcountBand.FROM_10, Money.eur(90_000)))
                .accreditation(new Accreditation(
                        EnterpriseKind.ACI, "Convention ACI", "59-1", "DDETS", LocalDate.of(2026, 1, 1), null, null))
                .pastContract(new PastContract("Tonte", "Ville", new Cpv("77314100"), Money.eur(12_000), 2025, NORD))
                .build();

        assertThat(register.register(draft)).isEqualTo(Stored.NEW);

        Supplier stored = bySiret(siret);
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("id", "updatedAt")
                .isEqualTo(SupplierMerge.merge(stored.id(), List.of(draft), stored.updatedAt()));
        assertThat(stored.serviceAreas()).hasSize(2);
        assertThat(stored.capacity().largestContract()).isEqualTo(Money.eur(90_000));
    }

    @Test
    void theSameWordTwiceChangesNothing() throws Exception {
        SupplierDraft draft = supplier("twice", "Deux fois")
                .identifier(siret())
                .kinds(Set.of(EnterpriseKind.EI, EnterpriseKind.SCOP, EnterpriseKind.ESUS))
                .build();
        assertThat(register.register(draft)).isEqualTo(Stored.NEW);
        assertThat(register.register(draft)).isEqualTo(Stored.UNCHANGED);
    }

    @Test
    void aNewWordOfTheSameKeyReplacesTheOld() throws Exception {
        String siret = siret();
        register.register(supplier("key", "Ancien nom").identifier(siret).build());
        SupplierId id = bySiret(siret).id();

        assertThat(register.register(
                        supplier("key", "Nouveau nom").identifier(siret).build()))
                .isEqualTo(Stored.CHANGED);
        assertThat(directory.find(id).orElseThrow().name()).isEqualTo("Nouveau nom");
    }

    @Test
    void twoSourcesThatNameOneSiretSpeakOfOneSupplier() throws Exception {
        String siret = siret();
        register.register(SupplierDraft.of("other", "poor", Jurisdiction.FR, "POOR NAME")
                .identifier(siret)
                .kind(EnterpriseKind.ESUS)
                .naf("8130Z")
                .build());
        Stored second = register.register(supplier("rich", "La Riche")
                .identifier(siret.substring(0, 3) + " " + siret.substring(3))
                .kind(EnterpriseKind.ACI)
                .description("Une présentation assez longue pour compter davantage que l'autre.")
                .website("https://riche.example")
                .site(siteIn(LILLE))
                .build());

        assertThat(second).isEqualTo(Stored.CHANGED);
        Supplier one = bySiret(siret);
        assertThat(one.name()).isEqualTo("La Riche");
        assertThat(one.kinds()).containsExactlyInAnyOrder(EnterpriseKind.ACI, EnterpriseKind.ESUS);
        assertThat(one.naf()).isEqualTo("8130Z");
        assertThat(one.sites()).hasSize(1);
    }

    @Test
    void aPoorerSourceThatAddsNothingLeavesTheSupplierUnchanged() throws Exception {
        String siret = siret();
        register.register(supplier("a", "Connue")
                .identifier(siret)
                .description("Longue présentation de ce que nous faisons ici.")
                .build());
        assertThat(register.register(SupplierDraft.of("other", "b", Jurisdiction.FR, "CONNUE SARL")
                        .identifier(siret)
                        .build()))
                .isEqualTo(Stored.UNCHANGED);
    }

    @Test
    void aRecordThatTakesTheSiretOfAnotherSupplierJoinsItAndItsOldSupplierGoes() throws Exception {
        String siret = siret();
        register.register(supplier("joined", "Établie").identifier(siret).build());
        register.register(supplier("wanderer", "Sans numéro").build());
        long mark = directory.changedSince(0, each -> {}, gone -> {});

        register.register(supplier("wanderer", "Sans numéro")
                .identifier(siret)
                .naf("8121Z")
                .build());

        List<SupplierId> removed = new ArrayList<>();
        List<Supplier> changed = new ArrayList<>();
        directory.changedSince(mark, changed::add, removed::add);
        assertThat(removed).hasSize(1);
        assertThat(directory.find(removed.getFirst())).isEmpty();
        assertThat(changed).extracting(Supplier::identifier).containsExactly(siret);
        assertThat(bySiret(siret).naf()).isEqualTo("8121Z");
    }

    @Test
    void refusesWhatCannotBeASupplierAndSaysWhy() {
        assertThat(refusal(supplier("x", " ").build())).isEqualTo("supplier.name-missing");
        assertThat(refusal(supplier("x", "X").identifier("12345678901234").build()))
                .startsWith("identifier.siret");
        assertThat(refusal(supplier("x", "X").kind(EnterpriseKind.QC_OBNL).build()))
                .isEqualTo("supplier.kind-elsewhere");
        assertThat(refusal(SupplierDraft.of("test", "x", Jurisdiction.QC, "X")
                        .identifier("99")
                        .build()))
                .startsWith("identifier.neq");
    }

    @Test
    void theChangeLogGivesEachSupplierOnceOldestChangeFirst() throws Exception {
        long mark = directory.changedSince(0, each -> {}, gone -> {});
        register.register(supplier("log-a", "A").build());
        register.register(supplier("log-b", "B").build());
        register.register(supplier("log-a", "A changée").build());

        List<String> names = new ArrayList<>();
        long next = directory.changedSince(mark, each -> names.add(each.name()), gone -> {});
        assertThat(names).containsExactly("B", "A changée");

        names.clear();
        directory.changedSince(next, each -> names.add(each.name()), gone -> {});
        assertThat(names).isEmpty();
    }

    @Test
    void theChangeLogNeverSkipsATransactionThatCommitsLate() throws Exception {
        long mark = directory.changedSince(0, each -> {}, gone -> {});
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            // The slow transaction has its number before the quick one, and commits after it.
            Future<?> slow = threads.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                jdbc.sql("select pg_current_xact_id()::text")
                        .query(String.class)
                        .single();
                written.countDown();
                await(mayCommit);
                try {
                    register.register(supplier("slow", "Lente").build());
                } catch (BadRecord e) {
                    throw new IllegalStateException(e);
                }
            }));
            written.await();
            register.register(supplier("quick", "Rapide").build());
            List<String> names = new ArrayList<>();
            mark = directory.changedSince(mark, each -> names.add(each.name()), gone -> {});
            mayCommit.countDown();
            slow.get();
            directory.changedSince(mark, each -> names.add(each.name()), gone -> {});
            assertThat(names).containsExactlyInAnyOrder("Lente", "Rapide");
        }
    }

    @Test
    void whatIsSearchedByIsWorkedOutAgainOnlyWhereItDiffers() throws Exception {
        String siret = siret();
        register.register(supplier("stale", "Périmée")
                .identifier(siret)
                .site(siteIn(LILLE))
                .build());
        assertThat(fresh.all()).isZero();

        jdbc.sql("update supplier.supplier set columns_fingerprint = '', site_areas = '{}' where identifier = ?")
                .params(siret)
                .update();
        assertThat(fresh.all()).isEqualTo(1);
        assertThat(jdbc.sql("select 'DEPARTEMENT:59' = any(site_areas) from supplier.supplier where identifier = ?")
                        .params(siret)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void findsManyInTheOrderAsked() throws Exception {
        String first = siret();
        String second = siret();
        register.register(
                supplier("o1", "Un").identifier(first).activity(doing(null)).build());
        register.register(supplier("o2", "Deux").identifier(second).build());
        SupplierId a = bySiret(first).id();
        SupplierId b = bySiret(second).id();
        assertThat(directory.findAll(List.of(b, SupplierId.random(), a)))
                .extracting(Supplier::name)
                .containsExactly("Deux", "Un");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String refusal(SupplierDraft draft) {
        return catchThrowableOfType(BadRecord.class, () -> register.register(draft))
                .reason()
                .code();
    }

    private Supplier bySiret(String siret) {
        List<Supplier> found = new ArrayList<>();
        directory.changedSince(
                0,
                each -> {
                    if (siret.equals(each.identifier())) {
                        found.add(each);
                    }
                },
                gone -> {});
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
