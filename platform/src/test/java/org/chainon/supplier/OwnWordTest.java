package org.chainon.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import org.chainon.PlatformTest;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class OwnWordTest {
    @Autowired
    ApplicationEvents events;

    @Autowired
    OwnWord own;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    JdbcClient jdbc;

    private final String siret = siret();

    @AfterEach
    void clean() {
        SupplierFixtures.forget(jdbc, "test");
        SupplierFixtures.forget(jdbc, "self");
    }

    private static SupplierDraft.Builder saying(SupplierId id, String name) {
        return SupplierDraft.of("self", id.toString(), Jurisdiction.FR, name);
    }

    private SupplierId imported() throws Exception {
        register.register(supplier("own-" + siret, "Importée")
                .identifier(siret)
                .kind(EnterpriseKind.EI)
                .kind(EnterpriseKind.ESUS)
                .description("Un texte bien plus long que celui de l'entreprise, venu d'un fichier.")
                .activity(doing("nettoyage-urbain"))
                .activity(doing("creation-et-entretien-des-espaces-verts"))
                .site(siteIn(ARRAS))
                .accreditation(new Accreditation(EnterpriseKind.EI, "Convention EI", null, null, null, null, null))
                .build());
        return directory.byIdentifier(siret).orElseThrow().id();
    }

    @Test
    void whatASupplierSaysOfItselfWinsOverImports() throws Exception {
        SupplierId id = imported();
        assertThat(own.of(id)).isEmpty();

        Stored stored = own.publish(
                id,
                saying(id, "Elle-même")
                        .identifier(siret)
                        .kind(EnterpriseKind.ACI)
                        .description("Court.")
                        .activity(doing("creation-et-entretien-des-espaces-verts"))
                        .site(siteIn(LILLE))
                        .build());

        assertThat(stored).isEqualTo(Stored.CHANGED);
        Supplier now = directory.find(id).orElseThrow();
        assertThat(now.name()).isEqualTo("Elle-même");
        assertThat(now.source()).isEqualTo("self");
        assertThat(now.kinds()).containsExactly(EnterpriseKind.ACI);
        assertThat(now.description()).isEqualTo("Court.");
        assertThat(now.activities())
                .extracting(SupplierActivity::activity)
                .containsExactly("creation-et-entretien-des-espaces-verts");
        assertThat(now.sites()).extracting(Site::commune).containsExactly(LILLE);
        assertThat(now.accreditations()).extracting(Accreditation::name).containsExactly("Convention EI");
        assertThat(own.of(id)).isPresent();
        assertThat(events.stream(SupplierChanged.class)).contains(new SupplierChanged(id));
    }

    @Test
    void whatItDoesNotSayStaysAsImported() throws Exception {
        SupplierId id = imported();
        own.publish(id, saying(id, "Elle-même").identifier(siret).build());
        Supplier now = directory.find(id).orElseThrow();
        assertThat(now.kinds()).containsExactlyInAnyOrder(EnterpriseKind.EI, EnterpriseKind.ESUS);
        assertThat(now.activities()).hasSize(2);
        assertThat(now.sites()).extracting(Site::commune).containsExactly(ARRAS);
    }

    @Test
    void aLaterImportDoesNotOverwriteIt() throws Exception {
        SupplierId id = imported();
        own.publish(
                id,
                saying(id, "Elle-même")
                        .identifier(siret)
                        .kind(EnterpriseKind.ACI)
                        .build());
        register.register(supplier("own-" + siret, "Importée de nouveau")
                .identifier(siret)
                .kind(EnterpriseKind.EA)
                .description("x".repeat(3000))
                .build());
        Supplier now = directory.find(id).orElseThrow();
        assertThat(now.name()).isEqualTo("Elle-même");
        assertThat(now.kinds()).containsExactly(EnterpriseKind.ACI);
    }

    @Test
    void aSupplierWithoutNumberKeepsItsId() throws Exception {
        register.register(
                supplier("own-none-" + siret, "Sans numéro").site(siteIn(LILLE)).build());
        SupplierId id = jdbc.sql("select supplier_id from supplier.source_record where source_key = ?")
                .params("own-none-" + siret)
                .query((row, n) -> new SupplierId(row.getObject(1, java.util.UUID.class)))
                .single();
        own.publish(id, saying(id, "Toujours elle").build());
        assertThat(directory.find(id).orElseThrow().name()).isEqualTo("Toujours elle");
    }

    @Test
    void aNewSupplierThatAnImportBroughtInTheMeantimeBecomesOneWithIt() throws Exception {
        SupplierId chosen = SupplierId.random();
        SupplierId twin = imported();
        assertThat(own.publish(chosen, saying(chosen, "Neuve").identifier(siret).build()))
                .isEqualTo(Stored.NEW);
        assertThat(directory.find(twin)).isEmpty();
        assertThat(directory.byIdentifier(siret).orElseThrow().id()).isEqualTo(chosen);
        assertThat(directory.find(chosen).orElseThrow().activities()).hasSize(2);
    }
}
