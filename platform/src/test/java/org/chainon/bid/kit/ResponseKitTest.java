package org.chainon.bid.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.chainon.PlatformTest;
import org.chainon.account.Visitor;
import org.chainon.bid.Bid;
import org.chainon.bid.BidFixtures;
import org.chainon.bid.kit.KitItem.State;
import org.chainon.file.KeepFiles;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Money;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@PlatformTest
class ResponseKitTest {
    private static final byte[] PDF =
            "%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    AutowireCapableBeanFactory platform;

    @Autowired
    ResponseKits kits;

    @Autowired
    ResponseFiles made;

    @Autowired
    Pieces pieces;

    @Autowired
    KeepFiles files;

    private BidFixtures fixtures;

    @BeforeEach
    void fixtures() {
        fixtures = BidFixtures.in(platform);
    }

    private Bid bidOn(Supplier supplier, ReservationKind reservation) throws Exception {
        Notice notice = fixtures.stored(notice("Espaces verts " + System.nanoTime())
                .deadline("2090-06-30T12:00:00+02:00")
                .lot("1", "Tonte", "77310000", reservation, Money.eur(120_000)));
        return fixtures.begun(supplier, notice, fixtures.memberOf(supplier, Visitor.email()));
    }

    private KitItem item(Bid bid, KitDocument document) {
        return kits.of(bid).orElseThrow().items().stream()
                .filter(item -> item.rule().document() == document)
                .findFirst()
                .orElseThrow();
    }

    private FileId kept(Supplier supplier, String name) throws Exception {
        return ((KeepFiles.Kept) files.keep(supplier.id().value(), name, new ByteArrayInputStream(PDF)))
                .file()
                .id();
    }

    @Test
    void anAgreementThatHoldsUntilTheDeadlineProvesAReservedLot() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2090, 6, 30));

        KitItem proof = item(bidOn(supplier, ReservationKind.INSERTION), KitDocument.RESERVED_PROOF);

        assertThat(proof.state()).isEqualTo(State.READY);
        assertThat(proof.accreditation().name()).isEqualTo("Convention ACI");
    }

    @Test
    void anAgreementThatEndsTheDayBeforeTheDeadlineDoesNot() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2090, 6, 29));

        assertThat(item(bidOn(supplier, ReservationKind.INSERTION), KitDocument.RESERVED_PROOF)
                        .state())
                .isEqualTo(State.EXPIRES);
    }

    @Test
    void anAgreementOfInsertionDoesNotProveALotForDisability() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));

        assertThat(item(bidOn(supplier, ReservationKind.DISABILITY), KitDocument.RESERVED_PROOF)
                        .state())
                .isEqualTo(State.MISSING);
    }

    @Test
    void aFileCountsWhileItIsValidAndTheOneThatIsValidLongestIsShown() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        Bid bid = bidOn(supplier, null);
        assertThat(item(bid, KitDocument.LIABILITY).state()).isEqualTo(State.MISSING);

        pieces.note(
                supplier.id(), kept(supplier, "vieille.pdf"), KitDocument.LIABILITY, null, LocalDate.of(2090, 6, 29));
        assertThat(item(bid, KitDocument.LIABILITY).state()).isEqualTo(State.EXPIRES);

        pieces.note(supplier.id(), kept(supplier, "neuve.pdf"), KitDocument.LIABILITY, null, LocalDate.of(2090, 6, 30));
        assertThat(item(bid, KitDocument.LIABILITY).state()).isEqualTo(State.READY);
        assertThat(item(bid, KitDocument.LIABILITY).piece().file().name()).isEqualTo("neuve.pdf");
    }

    @Test
    void aDocumentOfOneResponseDoesNotServeAnother() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        Bid one = bidOn(supplier, null);
        Bid other = bidOn(supplier, null);
        pieces.note(supplier.id(), kept(supplier, "dume.pdf"), KitDocument.DUME, one.id(), null);

        assertThat(item(one, KitDocument.DUME).state()).isEqualTo(State.READY);
        assertThat(item(one, KitDocument.DC1).state())
                .as("the DUME takes its place")
                .isEqualTo(State.REPLACED);
        assertThat(item(other, KitDocument.DUME).state()).isEqualTo(State.MISSING);
        assertThat(item(other, KitDocument.DC1).state()).isEqualTo(State.MISSING);
    }

    @Test
    void nobodyCanNoteTheFileOfAnother() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        Supplier other = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));

        assertThat(pieces.note(other.id(), kept(supplier, "rib.pdf"), KitDocument.BANK, null, null))
                .isFalse();
    }

    @Test
    void aFileThatWasRemovedIsMissingAgain() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        Bid bid = bidOn(supplier, null);
        FileId file = kept(supplier, "rib.pdf");
        pieces.note(supplier.id(), file, KitDocument.BANK, null, null);
        assertThat(item(bid, KitDocument.BANK).state()).isEqualTo(State.READY);

        files.remove(files.find(file, supplier.id().value()).orElseThrow());

        assertThat(item(bid, KitDocument.BANK).state()).isEqualTo(State.MISSING);
    }

    @Test
    void theZipHoldsWhatIsReadyTheOutlineAndAListOfAll() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        Bid bid = bidOn(supplier, null);
        pieces.note(supplier.id(), kept(supplier, "a.pdf"), KitDocument.TAX, null, LocalDate.of(2090, 12, 31));
        pieces.note(supplier.id(), kept(supplier, "b.pdf"), KitDocument.LIABILITY, null, LocalDate.of(2026, 1, 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(made.zip(bid, out)).isTrue();

        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(entries.keySet())
                .containsExactly(
                        "LISEZ-MOI.txt",
                        "memoire-technique.docx",
                        "memoire-technique.odt",
                        "01-attestation-fiscale.pdf");
        assertThat(entries.get("01-attestation-fiscale.pdf")).isEqualTo(PDF);
        assertThat(new String(entries.get("LISEZ-MOI.txt"), StandardCharsets.UTF_8))
                .contains("[x] Attestation fiscale : prêt", "[ ] Assurance responsabilité civile : expire avant");
    }
}
