package org.chainon.supplier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chainon.PlatformTest;
import org.chainon.intake.ImportReport;
import org.chainon.intake.Imports;
import org.chainon.intake.Quarantine;
import org.chainon.supplier.RegisterState;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SireneImporterTest {
    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    SireneImporter importer;

    @Autowired
    Quarantine quarantine;

    @Autowired
    RegisterStates states;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    JdbcClient jdbc;

    private final String known = siret();
    private final String stranger = siret();
    private Supplier supplier;

    @BeforeEach
    void aKnownSupplier() throws Exception {
        jdbc.sql("delete from intake.quarantine where source = 'sirene'").update();
        register.register(supplier("sirene-" + known, "Connue " + known)
                .identifier(known)
                .site(siteIn(LILLE))
                .build());
        supplier = directory.byIdentifier(known).orElseThrow();
    }

    private ImportReport read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("stock.csv"), csv);
        return imports.run(importer, List.of(file.toString()), soFar -> {});
    }

    @Test
    void aClosedEstablishmentOfAKnownSupplierIsFlaggedAndOthersAreLeftOut() throws IOException {
        String csv = """
                siren,nic,siret,dateDebut,etatAdministratifEtablissement
                %s,00010,%s,2026-03-01,F
                %s,00010,%s,2026-03-01,F
                """.formatted(known.substring(0, 9), known, stranger.substring(0, 9), stranger);

        assertThat(read(csv)).matches(report -> report.created() == 1 && report.unchanged() == 1);
        assertThat(read(csv)).matches(report -> report.unchanged() == 2);

        assertThat(states.of(supplier)).contains(new RegisterState(known, true, LocalDate.of(2026, 3, 1), null));
        assertThat(jdbc.sql("select count(*) from supplier.register_state where siret = ?")
                        .params(stranger)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLegalUnitThatCeasedClosesItsEstablishments() throws IOException {
        read("""
                siren,etatAdministratifUniteLegale,dateDebut
                %s,C,2026-05-04
                """.formatted(known.substring(0, 9)));

        assertThat(states.of(supplier).orElseThrow().closedOn()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void theEndOfAChainOfSuccessorsIsNamed() throws IOException {
        String between = siret();
        String last = siret();
        read("""
                siretEtablissementPredecesseur,siretEtablissementSuccesseur,dateLienSuccession,transfertSiege
                %s,%s,2026-01-02,true
                """.formatted(known, between));
        states.succeeds(between, last, null);

        assertThat(states.of(supplier).orElseThrow().successor()).isEqualTo(last);
    }

    @Test
    void whatIsStillOpenIsNotFlaggedThoughAnotherTookOverAPart() throws IOException {
        states.succeeds(known, siret(), null);
        read("siret,etatAdministratifEtablissement,dateDebut\n" + known + ",A,2019-01-01\n");

        assertThat(states.of(supplier)).isEmpty();
    }

    @Test
    void aBadRecordIsSetAsideAndItsNeighboursComeIn() throws IOException {
        ImportReport report = read("""
                siret,etatAdministratifEtablissement,dateDebut
                123,F,2026-03-01
                %s,X,2026-03-01
                %s,F,hier
                %s,F,2026-03-02
                """.formatted(known, known, known));

        assertThat(report.quarantined()).isEqualTo(3);
        assertThat(report.created()).isEqualTo(1);
        assertThat(quarantine.list("sirene", 9))
                .extracting(held -> held.reason().code())
                .contains("sirene.state-unknown", "sirene.bad-date");
    }

    @Test
    void anotherFileIsRefusedInASentence() throws IOException {
        assertThat(read("nom,prenom\nA,B\n").quarantined()).isEqualTo(1);
        assertThatThrownBy(() -> imports.run(importer, List.of(folder + "/nothing"), soFar -> {}))
                .isInstanceOf(IOException.class);
    }
}
