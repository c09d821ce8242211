package org.chainon.notice.source.boamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.newId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.notice.WonContracts;
import org.chainon.notice.source.RecordingRun;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class BoampImporterTest {
    @Autowired
    BoampImporter importer;

    @Autowired
    Notices notices;

    @Autowired
    WonContracts contracts;

    private RecordingRun importReal() throws IOException {
        RecordingRun run = new RecordingRun();
        try (Stream<Path> files = Files.list(RealData.path("notices/boamp-records"))) {
            for (Path file : files.sorted().toList()) {
                importer.read(new InputFile(file.getFileName().toString(), () -> Files.newInputStream(file)), run);
            }
        }
        return run;
    }

    private Notice real(String id) throws IOException {
        importReal();
        return notices.bySourceId(id).orElseThrow();
    }

    private RecordingRun read(String name, String content) throws IOException {
        RecordingRun run = new RecordingRun();
        importer.read(InputFile.of(name, content), run);
        return run;
    }

    @Test
    void takesEveryRealRecordOnce() throws IOException {
        RecordingRun first = importReal();
        assertThat(first.quarantined()).isEmpty();
        assertThat(first.stored())
                .as("20 in XML, one of API v1, four of API v2.1")
                .isEqualTo(24);

        assertThat(importReal().count(Stored.UNCHANGED)).isEqualTo(24);
    }

    @Test
    void aCancellationBecomesTheNewestVersionOfItsNotice() throws IOException {
        Notice notice = real("25-127510");

        assertThat(notice).isEqualTo(real("25-123573"));
        assertThat(notice.sourceId()).isEqualTo("25-123573");
        assertThat(notice.status()).isEqualTo(Notice.Status.CANCELLED);
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2025, 11, 19));
        assertThat(notice.procedureId()).isEqualTo("0df69801-9633-409b-8216-41d5900b694e");
        assertThat(notice.buyer().identifier()).isEqualTo("21950598900018");
        assertThat(notice.buyer().place().area()).isEqualTo(AreaId.commune("95598"));
        assertThat(notice.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.cpv()).containsExactly(new Cpv("71351810"));
            assertThat(lot.value()).isEqualTo(Money.eur(92_000));
            assertThat(lot.durationMonths()).isEqualTo(12);
            assertThat(lot.deadline()).isEqualTo(OffsetDateTime.parse("2025-12-15T12:00:00+01:00"));
            assertThat(lot.places()).extracting(Place::area).containsExactly(AreaId.departement("95"));
        });
        assertThat(notice.links())
                .contains(new Notice.Link("notice", "https://www.boamp.fr/pages/avis/?q=idweb:25-127510"))
                .contains(new Notice.Link("submission", "https://commune-soisysousmontmorency.e-marchespublics.com/"));
    }

    @Test
    void readsTheEformsNoticeOfARecord() throws IOException {
        Notice notice = real("25-123631");

        assertThat(notice.form()).isEqualTo(Notice.Form.COMPETITION);
        assertThat(notice.nature()).isEqualTo(Notice.Nature.SERVICES);
        assertThat(notice.lots())
                .extracting(Lot::title)
                .containsExactly(
                        "Prestations de relevés topographiques, et prestations associées",
                        "Prestations d'études géotechniques et géologiques");
        assertThat(notice.lots().get(1).cpv()).extracting(Cpv::code).containsExactly("71351810", "71332000");
        assertThat(notice.description()).as("entities are read").contains("\"méthode de pose - canalisation\"");
    }

    @Test
    void readsNationalXmlWithTwoLots() throws IOException {
        Notice notice = real("16-186394");

        assertThat(notice.title())
                .isEqualTo("2016 DFA 167 - Prestations de remorquage pour les véhicules de la ville de Paris");
        assertThat(notice.procedure()).isEqualTo("ouvert");
        assertThat(notice.deadline()).isEqualTo(OffsetDateTime.parse("2017-02-07T12:00:00+01:00"));
        assertThat(notice.buyer().name()).isEqualTo("Ville de Paris");
        assertThat(notice.lots()).hasSize(2).allSatisfy(lot -> {
            assertThat(lot.cpv()).containsExactly(new Cpv("50118110"));
            assertThat(lot.durationMonths()).isEqualTo(12);
            assertThat(lot.reservation()).as("MARCHE_RESERVE_NON").isNull();
        });
    }

    @Test
    void readsARecordOfTheFirstApi() throws IOException {
        Notice notice = real("20-152081");

        assertThat(notice.title()).startsWith("Services de spectacles musicaux, de théâtre, de cirque");
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2020, 12, 14));
        assertThat(notice.deadline()).isEqualTo(OffsetDateTime.parse("2021-03-01T12:00:00+01:00"));
        assertThat(notice.buyer().place().area()).isEqualTo(AreaId.commune("13014"));
        assertThat(notice.lots().getFirst().places()).extracting(Place::area).containsExactly(AreaId.departement("13"));
    }

    @Test
    void readsTheHolderOfANationalContract() throws IOException {
        Notice notice = real("16-138580");

        assertThat(notice.form()).isEqualTo(Notice.Form.AWARD);
        assertThat(notice.status()).isEqualTo(Notice.Status.AWARDED);
        assertThat(contracts.ofNotice(notice.id())).singleElement().satisfies(award -> {
            assertThat(award.terms().winners())
                    .extracting(AwardDraft.Winner::name)
                    .containsExactly("SARL ENVIRONNEMENT & SOLUTIONS");
            assertThat(award.terms().amount()).isEqualTo(Money.eur(38_820));
            assertThat(award.terms().notifiedOn()).isEqualTo(LocalDate.of(2017, 2, 6));
        });
    }

    private static String record(String id, String more) {
        return """
                {"idweb": "%s", "objet": "Entretien des espaces verts", "dateparution": "2026-11-03", "etat": "INITIAL",
                 "nature": "APPEL_OFFRE", "type_marche": ["SERVICES"], "code_departement": ["93"],
                 "datelimitereponse": "2026-12-01T12:00:00+01:00", "nomacheteur": "Ville de Bobigny"%s}""".formatted(id, more).replace("\n", " ");
    }

    @Test
    void takesAnswersArraysAndLinesAndKeepsGoodNeighboursOfBadRecords() throws IOException {
        String a = newId();
        String b = newId();
        String answer =
                "{\"total_count\": 3, \"results\": [" + record(a, "") + ", {\"idweb\": nul}, " + record(b, "") + "]}";
        RecordingRun answered = read("answer.json", answer);
        assertThat(answered.stored()).isEqualTo(2);
        assertThat(answered.quarantined()).containsOnlyKeys("answer.json:2");

        String array = "[" + record(a, "") + "," + record(newId(), "") + "]";
        assertThat(read("export.json", array).stored()).isEqualTo(2);

        String lines =
                record(newId(), "") + "\n{\"idweb\": \"cut\n" + record(newId(), "") + "\n" + record(newId(), "") + "\n";
        RecordingRun byLine = read("export.jsonl", lines);
        assertThat(byLine.stored()).isEqualTo(3);
        assertThat(byLine.quarantined())
                .hasSize(1)
                .allSatisfy((key, reason) -> assertThat(reason.code()).isEqualTo("notice.json-broken"));

        String wrapped = "{\"records\": [{\"recordid\": \"x\", \"fields\": " + record(newId(), "") + "}]}";
        assertThat(read("v1.json", wrapped).stored()).isEqualTo(1);
    }

    @Test
    void aRecordWithoutItsNoticeIsTakenFromTheColumns() throws IOException {
        String id = newId();
        read("one.json", record(id, ""));

        Notice notice = notices.bySourceId(id).orElseThrow();
        assertThat(notice.nature()).isEqualTo(Notice.Nature.SERVICES);
        assertThat(notice.buyer().name()).isEqualTo("Ville de Bobigny");
        assertThat(notice.lots())
                .singleElement()
                .satisfies(lot ->
                        assertThat(lot.places()).extracting(Place::area).containsExactly(AreaId.departement("93")));
    }

    @Test
    void readsTheNationalFormOfTodayAndItsReservation() throws IOException {
        String id = newId();
        String donnees = """
                {"FNSimple": {"organisme": {"acheteurPublic": "Ville de Bobigny", "codeIdentificationNational": "21930008400016",
                  "ville": "Bobigny", "cp": "93000"},
                 "initial": {"communication": {"urlDocConsul": "https://example.org/dce"},
                  "procedure": {"typeProcedure": "PROCEDURE_ADAPTEE", "dateReceptionOffres": "2026-12-01T12:00:00+01:00"},
                  "natureMarche": {"intitule": "Entretien des espaces verts", "typeMarche": "SERVICES",
                   "description": "Les lots 2 et 3 sont réservés à des entreprises adaptées et ESAT (article L2113-12).",
                   "codeCPV": {"objetPrincipal": {"classPrincipale": "77310000"}}, "dureeMois": "24"},
                  "lots": {"lot": [{"intitule": "Nord"}, {"intitule": "Sud"}, {"intitule": "Cimetières"}]}}}}""";
        read("fns.json", record(id, ", \"donnees\": " + new JsonMapper().writeValueAsString(donnees)));

        Notice notice = notices.bySourceId(id).orElseThrow();
        assertThat(notice.buyer().identifier()).isEqualTo("21930008400016");
        assertThat(notice.buyer().place().area()).isEqualTo(AreaId.commune("93008"));
        assertThat(notice.links()).contains(new Notice.Link("documents", "https://example.org/dce"));
        assertThat(notice.lots()).extracting(Lot::title).containsExactly("Nord", "Sud", "Cimetières");
        assertThat(notice.lots())
                .extracting(lot ->
                        lot.reservation() == null ? null : lot.reservation().kind())
                .containsExactly(null, ReservationKind.DISABILITY, ReservationKind.DISABILITY);
        assertThat(notice.lots().getFirst().cpv()).containsExactly(new Cpv("77310000"));
        assertThat(notice.lots().getFirst().durationMonths()).isEqualTo(24);
    }

    @Test
    void aCorrectionOfTheColumnsMovesTheDeadlineAndKeepsTheLots() throws IOException {
        String id = newId();
        String correction = newId();
        read("initial.json", record(id, ""));
        String moved = record(correction, ", \"annonce_lie\": [\"" + id + "\"]")
                .replace("INITIAL", "RECTIFICATIF")
                .replace("2026-12-01T12", "2026-12-20T12")
                .replace("2026-11-03", "2026-11-15");
        read("correction.json", moved);

        Notice notice = notices.bySourceId(id).orElseThrow();
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(notice.lots())
                .singleElement()
                .satisfies(
                        lot -> assertThat(lot.deadline()).isEqualTo(OffsetDateTime.parse("2026-12-20T12:00:00+01:00")));
    }

    @Test
    void brokenRecordsAreRefusedWithTheirReason() throws IOException {
        assertThat(read("a.json", "{\"titre\": \"sans numéro\"}").quarantined().values())
                .extracting(Reason::code)
                .containsExactly("notice.boamp-no-id");
        assertThat(read("b.json", record("X-1", ", \"donnees\": \"{broken\""))
                        .quarantined()
                        .values())
                .extracting(Reason::code)
                .containsExactly("notice.boamp-inner-json");
        assertThat(read("c.json", record("X-2", "").replace("2026-12-01", "2026-13-45"))
                        .quarantined())
                .hasEntrySatisfying("X-2", reason -> assertThat(reason.code()).isEqualTo("notice.bad-date"));
        assertThat(read("d.json", "this is no JSON").quarantined()).hasSize(1);
        assertThat(read("e.xml", "<ANNONCES/>").quarantined().values())
                .extracting(Reason::code)
                .containsExactly("notice.not-boamp");
        RecordingRun latin = new RecordingRun();
        importer.read(
                InputFile.of("f.json", record("X-3", "").replace("verts", "édu").getBytes(StandardCharsets.ISO_8859_1)),
                latin);
        assertThat(latin.quarantined().values()).extracting(Reason::code).containsExactly("notice.encoding");
    }

    @Test
    void wideEncodingsAreRead() throws IOException {
        String id = newId();
        RecordingRun run = new RecordingRun();
        importer.read(InputFile.of("wide.json", ("\ufeff" + record(id, "")).getBytes(StandardCharsets.UTF_16LE)), run);
        assertThat(run.stored()).isEqualTo(1);
        assertThat(notices.bySourceId(id)).isPresent();
    }
}
