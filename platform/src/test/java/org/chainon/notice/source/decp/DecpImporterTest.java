package org.chainon.notice.source.decp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainon.intake.ImportRun;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Place;
import org.chainon.notice.source.FewPlaces;
import org.chainon.notice.source.RecordingIntake;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecpImporterTest {
    private static final String OF_2024 = """
            {"id": "2024-OCC010-00", "acheteur": {"id": "13002793100018"}, "nature": "Marché",
             "objet": "Formation : Lot 423 : dossiers", "codeCPV": "80500000", "procedure": "Procédure adaptée",
             "lieuExecution": {"code": "85", "typeCode": "Code département"}, "dureeMois": 13, "dateNotification": "2024-05-06",
             "datePublicationDonnees": "2024-07-02", "montant": 4800, "offresRecues": 3,
             "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": "51419328300017"}}],
             "considerationsSociales": {"considerationSociale": ["Clause sociale", "Marché réservé"]}%s}""";

    private final RecordingIntake intake = new RecordingIntake();
    private final DecpImporter importer =
            new DecpImporter(new ContractReader(new ContractPlaces(new FewPlaces())), intake);

    @Test
    void readsAContractOf2024() throws IOException {
        read("{\"marches\": {\"marche\": [" + OF_2024.formatted("") + "], \"contrat-concession\": []}}");

        AwardDraft award = intake.awards().getFirst();
        assertThat(award.sourceId()).isEqualTo("13002793100018/2024-OCC010-00/lot423/51419328300017");
        assertThat(award.version()).startsWith("2024-07-02+000/");
        assertThat(award.lot()).isEqualTo("423");
        assertThat(award.cpv()).isEqualTo(new Cpv("80500000"));
        assertThat(award.amount()).isEqualTo(Money.eur(4_800));
        assertThat(award.buyer().identifier()).isEqualTo("13002793100018");
        assertThat(award.notifiedOn()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(award.durationMonths()).isEqualTo(13);
        assertThat(award.offers()).isEqualTo(3);
        assertThat(award.socialConsiderations()).containsExactly("Clause sociale", "Marché réservé");
        assertThat(award.winners()).containsExactly(new AwardDraft.Winner("", "51419328300017", "SIRET"));
        assertThat(award.place()).isNotNull();
        assertThat(award.place().area()).isEqualTo(AreaId.departement("85"));
    }

    @Test
    void takesWhatTheLastModificationSays() throws IOException {
        read("{\"marches\": {\"marche\": [" + OF_2024.formatted("""
                , "modifications": [
                    {"modification": {"id": 2, "dateNotificationModification": "2024-06-12", "montant": 5100,
                       "datePublicationDonneesModification": "2024-09-02",
                       "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": "84050641400019"}}]}},
                    {"modification": {"id": 1, "dateNotificationModification": "2024-06-01", "montant": 4900, "dureeMois": 18,
                       "datePublicationDonneesModification": "2024-08-02"}}]""") + "]}}");

        AwardDraft award = intake.awards().getFirst();
        assertThat(award.amount()).isEqualTo(Money.eur(5_100));
        assertThat(award.durationMonths()).isEqualTo(18);
        assertThat(award.version()).startsWith("2024-09-02+002/");
        assertThat(award.winners()).extracting(AwardDraft.Winner::identifier).containsExactly("84050641400019");
        assertThat(award.sourceId()).endsWith("/51419328300017");
    }

    @Test
    void readsAContractAndAConcessionOf2019() throws IOException {
        read("""
                {"marches": [
                  {"id": "2018MAPA062/0200", "acheteur": {"id": "20003070800016", "nom": "GROUPE EPHESE"}, "_type": "Marché",
                   "objet": "Charpente", "codeCPV": "9132100", "lieuExecution": {"code": "02350", "typeCode": "Code postal",
                   "nom": "Liesse-Notre-Dame"}, "dateNotification": "2018-08-30+02:00", "datePublicationDonnees": "2019-01-22+01:00",
                   "montant": 410500, "titulaires": [{"typeIdentifiant": "TVA_INTRACOMMUNAUTAIRE", "id": "DE 811", "denominationSociale": "ACMT"}]},
                  {"id": "C1", "autoriteConcedante": {"id": "21590343600016", "nom": "LILLE"}, "_type": "Contrat de concession",
                   "objet": "Camping", "dateSignature": "2018-10-01", "valeurGlobale": "120000.50",
                   "concessionnaires": [{"typeIdentifiant": "SIRET", "id": "490376696", "denominationSociale": "VERT"}]}]}""");

        assertThat(intake.refused()).isEmpty();
        AwardDraft contract = intake.awards().get(0);
        assertThat(contract.notifiedOn()).isEqualTo(LocalDate.of(2018, 8, 30));
        assertThat(contract.cpv()).isEqualTo(new Cpv("09132100"));
        assertThat(contract.place().area()).isEqualTo(AreaId.commune("02430"));
        assertThat(contract.winners()).containsExactly(new AwardDraft.Winner("ACMT", "DE811", "TVA"));
        AwardDraft concession = intake.awards().get(1);
        assertThat(concession.buyer().name()).isEqualTo("LILLE");
        assertThat(concession.amount().amount()).isEqualByComparingTo("120000.50");
        assertThat(concession.winners()).containsExactly(new AwardDraft.Winner("VERT", "490376696", "SIREN"));
    }

    @ParameterizedTest
    @CsvSource({
        "53940, Code postal, , COMMUNE:53001",
        "02350, Code postal, Liesse-Notre-Dame, COMMUNE:02430",
        "02350, CODE POSTAL, Ailleurs, DEPARTEMENT:02",
        "20250, Code postal, , DEPARTEMENT:2B",
        "85, Code postal, , DEPARTEMENT:85",
        "75101, Code commune, , COMMUNE:75056",
        "544, Code arrondissement, , DEPARTEMENT:54",
        "9741, Code canton, , DEPARTEMENT:974",
        "2, Code département, , DEPARTEMENT:02",
        "11, Code région, , REGION:11",
        "FR1, Code région, , REGION:11",
        "FR, Code pays, , COUNTRY:FR",
        "99, Code pays, , "
    })
    void placesAContractByEachKindOfCode(String code, String kind, String name, String area) {
        var fields = tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("typeCode", kind)
                .put("nom", name);

        Place place = new ContractPlaces(new FewPlaces()).of(new org.chainon.notice.source.json.Fields(fields));

        assertThat(place).isNotNull();
        assertThat(place.area()).isEqualTo(area == null ? null : AreaId.parse(area));
    }

    @Test
    void refusesABadContractAndGoesOn() throws IOException {
        String good = OF_2024.formatted("");
        read("{\"marches\": ["
                + String.join(
                        ",",
                        "7",
                        good.replace("\"objet\"", "\"objets\""),
                        good.replace("4800", "-4800"),
                        good.replace("2024-05-06", "0218-05-06"),
                        good.replace("titulaires", "personne"),
                        good.replace("acheteur", "x"),
                        good)
                + "]}");

        assertThat(intake.refused())
                .extracting(refused -> refused.reason().code())
                .containsExactly(
                        "decp.no-id",
                        "decp.no-object",
                        "decp.negative-amount",
                        "decp.bad-date",
                        "decp.no-winner",
                        "decp.no-buyer");
        assertThat(intake.refused().get(1).location()).isEqualTo("decp.json#/marches/1");
        assertThat(intake.awards()).hasSize(1);
    }

    @Test
    void aRefusedContractCanBeReadAgainByItself() throws IOException {
        read(OF_2024.formatted(""));

        assertThat(intake.count(Stored.NEW)).isEqualTo(1);
    }

    @Test
    void keepsOneContractAtATimeInMemory() throws IOException {
        AtomicInteger taken = new AtomicInteger();
        NoticeIntake counting = new NoticeIntake() {
            @Override
            public Stored take(NoticeDraft draft) {
                throw new AssertionError("no notice in DECP");
            }

            @Override
            public Stored take(AwardDraft award) {
                taken.incrementAndGet();
                return Stored.NEW;
            }
        };
        ImportRun run = new ImportRun() {
            @Override
            public void stored(Stored outcome) {}

            @Override
            public void quarantined(String location, String recordKey, Reason reason, byte[] raw) {
                throw new AssertionError(reason);
            }
        };
        int many = 150_000;
        byte[] one = (OF_2024.formatted("").replace("\n", " ") + ",").getBytes(StandardCharsets.UTF_8);
        InputStream repeated = new SequenceInputStream(Collections.enumeration(
                List.of(bytes("{\"marches\": ["), new Repeated(one, many), bytes(OF_2024.formatted("") + "]}"))));
        long before = used();

        new DecpImporter(new ContractReader(new ContractPlaces(new FewPlaces())), counting)
                .read(new InputFile("long.json", () -> repeated), run);

        assertThat(taken.get()).isEqualTo(many + 1);
        assertThat(used() - before).isLessThan(30L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(String json) throws IOException {
        importer.read(InputFile.of("decp.json", json), intake);
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private final long end;
        private long at;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            this.end = (long) bytes.length * times;
        }

        @Override
        public int read() {
            return at == end ? -1 : bytes[(int) (at++ % bytes.length)] & 0xff;
        }
    }
}
