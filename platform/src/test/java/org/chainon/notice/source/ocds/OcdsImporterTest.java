package org.chainon.notice.source.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.source.FewPlaces;
import org.chainon.notice.source.RecordingIntake;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.Test;

class OcdsImporterTest {
    private static final String SEAO = """
            {"ocid": "ocds-ec9k95-20026678", "id": "ocds-ec9k95-20026678-2025-01-22", "date": "2025-01-22T09:22:00Z",
             "language": "fr", "tag": ["tender"], "initiationType": "tender",
             "parties": [
               {"id": "OP-1", "name": "Ville de Montréal", "roles": ["buyer"], "details": {"neq": "8831854938", "municipal": "1"},
                "address": {"streetAddress": "275, rue Notre-Dame Est", "locality": "Montréal", "region": "QC",
                            "postalCode": "H2Y 1C6", "countryName": "CAN"}},
               {"id": "FO-9", "name": "Atelier Bois solidaire inc.", "roles": ["supplier"], "details": {"neq": "1143920115"}}],
             "buyer": {"id": "OP-1", "name": "Ville de Montréal"},
             "tender": {"id": "24-20455", "title": "Entretien ménager de bibliothèques", "status": "active",
               "procurementMethod": "open", "procurementMethodDetails": "Contrat adjugé suite à un appel d'offres public",
               "mainProcurementCategory": "services",
               "tenderPeriod": {"startDate": "2025-01-22T09:22:00", "endDate": "2025-02-26T14:00:00"},
               "items": [{"id": "1", "description": "S16 - Services d'entretien ménager",
                          "classification": {"scheme": "UNSPSC", "id": "76111500", "description": "Services de nettoyage"}}],
               "documents": [{"id": "1", "documentType": "tenderNotice", "url": "https://seao.example.org/avis/20026678"},
                             {"id": "2", "url": "javascript:alert(1)"}]}%s}
            """;

    private final RecordingIntake intake = new RecordingIntake();
    private final Places places = new Places(new FewPlaces());
    private final OcdsImporter importer = new OcdsImporter(
            new ReleaseReader(new TenderLots(places), new AwardReader(places), places, intake), intake);

    @Test
    void readsANoticeOfSeao() throws IOException {
        read("seao.json", SEAO.formatted(""));

        NoticeDraft notice = intake.notice("ocds-ec9k95-20026678");
        assertThat(notice.jurisdiction()).isEqualTo(Jurisdiction.QC);
        assertThat(notice.country()).isEqualTo("CA");
        assertThat(notice.form()).isEqualTo(Notice.Form.COMPETITION);
        assertThat(notice.nature()).isEqualTo(Notice.Nature.SERVICES);
        assertThat(notice.status()).isEqualTo(Notice.Status.PUBLISHED);
        assertThat(notice.buyer().name()).isEqualTo("Ville de Montréal");
        assertThat(notice.buyer().identifier()).isEqualTo("8831854938");
        assertThat(notice.version()).isEqualTo("2025-01-22T09:22:00.000Z/ocds-ec9k95-20026678-2025-01-22");
        assertThat(notice.links()).containsExactly(new Notice.Link("notice", "https://seao.example.org/avis/20026678"));
        NoticeDraft.LotDraft lot = notice.lots().getFirst();
        assertThat(lot.unspsc()).containsExactly("76111500");
        assertThat(lot.description()).contains("S16 - Services d'entretien ménager");
        assertThat(lot.places().getFirst().area()).isEqualTo(AreaId.parse("MUNICIPALITY:66023"));
    }

    @Test
    void readsADeadlineWithoutZoneInTheZoneOfQuebec() throws IOException {
        read("seao.json", SEAO.formatted(""));

        assertThat(intake.notice("ocds-ec9k95-20026678").deadline())
                .isEqualTo(OffsetDateTime.parse("2025-02-26T14:00:00-05:00"));
    }

    @Test
    void readsAnAwardOfSeaoWithItsWinnersNeq() throws IOException {
        read("seao.json", SEAO.formatted("""
                        , "awards": [{"id": "A1", "status": "active", "date": "2025-03-10T00:00:00Z",
                           "value": {"amount": 84500.5, "currency": "CAD"}, "suppliers": [{"id": "FO-9", "name": "Atelier"}]}],
                          "contracts": [{"id": "C1", "awardID": "A1", "value": {"amount": 170000, "currency": "CAD"},
                           "period": {"startDate": "2025-04-01T00:00:00Z", "endDate": "2027-03-31T00:00:00Z"}}]""").replace("[\"tender\"]", "[\"award\", \"contract\"]"));

        NoticeDraft notice = intake.notice("ocds-ec9k95-20026678");
        assertThat(notice.form()).isEqualTo(Notice.Form.AWARD);
        assertThat(notice.status()).isEqualTo(Notice.Status.AWARDED);
        assertThat(intake.awards(notice.sourceId())).hasSize(1);
        AwardDraft award = intake.awards(notice.sourceId()).getFirst();
        assertThat(award.winners())
                .containsExactly(new AwardDraft.Winner("Atelier Bois solidaire inc.", "1143920115", "NEQ"));
        assertThat(award.amount())
                .isEqualTo(new Money(
                        new java.math.BigDecimal("84500.50"), Money.cad(1).currency()));
        assertThat(award.notifiedOn()).isEqualTo(LocalDate.of(2025, 3, 10));
        assertThat(award.durationMonths()).isEqualTo(24);
        assertThat(award.procedureId()).isEqualTo("ocds-ec9k95-20026678");
    }

    @Test
    void aCancelledTenderIsCancelled() throws IOException {
        read("seao.json", SEAO.formatted("").replace("[\"tender\"]", "[\"tenderCancellation\"]"));

        assertThat(intake.notice("ocds-ec9k95-20026678").status()).isEqualTo(Notice.Status.CANCELLED);
    }

    @Test
    void givesEachLotItsOwnItemsAndLeavesCancelledLotsOut() throws IOException {
        read("lots.json", release("ocds-x-1", """
                        "tender": {"title": "Espaces verts", "lots": [
                            {"id": "L1", "title": "Nord", "value": {"amount": 40000, "currency": "EUR"}},
                            {"id": "L2", "title": "Sud", "otherRequirements": {"reservedParticipation": ["shelteredWorkshop"]}},
                            {"id": "L3", "title": "Est", "status": "cancelled"}],
                          "items": [{"id": 1, "relatedLot": "L1", "classification": {"scheme": "CPV", "id": "77310000-6"}},
                                    {"id": 2, "relatedLots": ["L2"], "classification": {"scheme": "ДК021", "id": "77314000-4"}}]}"""));

        List<NoticeDraft.LotDraft> lots = intake.notice("ocds-x-1").lots();
        assertThat(lots).extracting(NoticeDraft.LotDraft::title).containsExactly("Nord", "Sud");
        assertThat(lots.get(0).cpv()).containsExactly(new Cpv("77310000"));
        assertThat(lots.get(0).value()).isEqualTo(Money.eur(40_000));
        assertThat(lots.get(1).cpv()).containsExactly(new Cpv("77314000"));
        assertThat(lots.get(1).reservation()).isNotNull();
    }

    @Test
    void takesPackagesRecordsListsAndLinesAlike() throws IOException {
        String first = release("ocds-x-1", "\"tender\": {\"title\": \"Un\"}");
        String second = release("ocds-x-2", "\"tender\": {\"title\": \"Deux\"}");
        read("package.json", "{\"uri\": \"u\", \"releases\": [" + first + "," + second + "]}");
        read("list.json", "[" + first + ",{\"releases\": [" + second + "]}]");
        read("lines.jsonl", first.replace("\n", " ") + "\n\n" + second.replace("\n", " ") + "\n");
        read("records.json", "{\"records\": [{\"ocid\": \"ocds-x-1\", \"releases\": [" + first + "]}]}");
        read("record.json", "{\"ocid\": \"ocds-x-2\", \"compiledRelease\": " + second + "}");

        assertThat(intake.refused()).isEmpty();
        assertThat(intake.count(Stored.NEW)).isEqualTo(2);
        assertThat(intake.count(Stored.UNCHANGED)).isEqualTo(6);
    }

    @Test
    void addsUpTheReleasesOfARecord() throws IOException {
        String tender = release(
                "ocds-x-1",
                "\"tender\": {\"id\": \"t\", \"title\": \"Cantine\", \"tenderPeriod\": {\"endDate\": \"2026-01-10T12:00:00Z\"}}");
        String amendment =
                "{\"ocid\": \"ocds-x-1\", \"id\": \"r2\", \"date\": \"2025-12-20T00:00:00Z\", \"tag\": [\"tenderAmendment\"],"
                        + "\"tender\": {\"id\": \"t\", \"tenderPeriod\": {\"endDate\": \"2026-01-31T12:00:00Z\"}}}";
        read(
                "records.json",
                "{\"records\": [{\"releases\": [" + amendment + "," + tender + "], \"ocid\": \"ocds-x-1\"}]}");

        NoticeDraft newest = intake.notice("ocds-x-1");
        assertThat(newest.title()).isEqualTo("Cantine");
        assertThat(newest.deadline()).isEqualTo(OffsetDateTime.parse("2026-01-31T12:00:00Z"));
        assertThat(newest.subtype()).isEqualTo("tenderAmendment");
    }

    @Test
    void aBadReleaseLeavesItsNeighbours() throws IOException {
        read(
                "package.json",
                "{\"releases\": [" + release("ocds-x-1", "\"tender\": {\"title\": \"Un\"}")
                        + ", 12, {\"id\": \"sans\"},"
                        + release(
                                "ocds-x-3",
                                "\"tender\": {\"title\": \"T\", \"tenderPeriod\": {\"endDate\": \"20245-01-01\"}}")
                        + "," + release("ocds-x-2", "\"tender\": {\"title\": \"Deux\"}") + "]}");

        assertThat(intake.notices()).extracting(NoticeDraft::sourceId).containsExactly("ocds-x-1", "ocds-x-2");
        assertThat(intake.refused())
                .extracting(
                        refused -> refused.location() + " " + refused.reason().code())
                .containsExactly(
                        "package.json#/releases/1 ocds.not-ocds",
                        "package.json#/releases/2 ocds.not-ocds",
                        "package.json#/releases/3 ocds.bad-date");
    }

    @Test
    void keepsWhatWasReadBeforeTheFileBreaks() throws IOException {
        read(
                "package.json",
                "{\"releases\": [" + release("ocds-x-1", "\"tender\": {\"title\": \"Un\"}")
                        + ", {\"ocid\": \"x\" \"id\"");

        assertThat(intake.notices()).hasSize(1);
        assertThat(intake.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason().code()).isEqualTo("json.syntax");
            assertThat(refused.location()).startsWith("package.json@");
        });
    }

    @Test
    void losesOnlyTheBrokenLineOfALineFile() throws IOException {
        String first = release("ocds-x-1", "\"tender\": {\"title\": \"Un\"}").replace("\n", " ");
        String second = release("ocds-x-2", "\"tender\": {\"title\": \"Deux\"}").replace("\n", " ");
        read("lines.jsonl", first + "\n{\"ocid\": \n" + second);

        assertThat(intake.notices()).hasSize(2);
        assertThat(intake.refused())
                .extracting(refused -> refused.location().replaceAll("@.*", "") + " "
                        + refused.reason().code())
                .containsExactly("lines.jsonl:2 json.truncated");
    }

    @Test
    void saysSoWhenTextIsNotUtf8() throws IOException {
        byte[] latin =
                release("ocds-x-1", "\"tender\": {\"title\": \"Élagage\"}").getBytes(StandardCharsets.ISO_8859_1);
        importer.read(InputFile.of("latin.json", latin), intake);

        assertThat(intake.refused())
                .extracting(refused -> refused.reason().code())
                .containsExactly("json.encoding");
    }

    @Test
    void followsThePagesOfAnAddress() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/releases", exchange -> {
            boolean first = exchange.getRequestURI().getQuery() == null;
            String page = "{\"releases\": ["
                    + release(first ? "ocds-x-1" : "ocds-x-2", "\"tender\": {\"title\": \"Page\"}")
                    + "], \"links\": {\"next\": \"" + (first ? "/releases?page=2" : "file:///etc/hostname") + "\"}}";
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            importer.read(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/releases"), intake);
        } finally {
            server.stop(0);
        }

        assertThat(intake.notices()).extracting(NoticeDraft::sourceId).containsExactly("ocds-x-1", "ocds-x-2");
        assertThat(intake.refused()).isEmpty();
    }

    private void read(String name, String json) throws IOException {
        importer.read(InputFile.of(name, json), intake);
    }

    private static String release(String ocid, String sections) {
        return """
                {"ocid": "%s", "id": "%s-r1", "date": "2025-12-01T08:00:00+01:00", "tag": ["tender"],
                 "buyer": {"name": "Commune", "address": {"countryName": "France", "locality": "Ahuillé"}}, %s}""".formatted(ocid, ocid, sections);
    }
}
