package org.chainon.supplier.web.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Person;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.draft.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ProofFilesTest extends MemberOfASupplier {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SCRIPT = "<html><script>".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    KeepFiles files;

    @Autowired
    Drafts drafts;

    private Visitor.Answer handIn(byte[] content, String... fields) throws Exception {
        return member.handIn(base + "/agrements", "proof-0-upload", "Convention 2026.pdf", content, fields);
    }

    private String file() throws Exception {
        return member.read(base + "/agrements").hidden("proof-0-file");
    }

    @Test
    void aProofIsHandedInPublishedAndSeenByTheFacilitatorBesideItsAccreditation() throws Exception {
        assertThat(handIn(PDF, "proof-0-kind", "ESUS", "proof-0-number", "59-1", "do", "save")
                        .redirect())
                .isEqualTo(base + "/agrements");
        assertThat(member.read(base + "/agrements").body()).contains("Convention 2026.pdf", "value=\"59-1\"");
        String file = file();
        assertThat(member.read(base + "/pieces/" + file).status()).isEqualTo(200);
        assertThat(files.of(before.id().value())).isEmpty();

        Supplier now = published();
        Accreditation proven = now.accreditations().getFirst();
        assertThat(String.valueOf(proven.file())).isEqualTo(file);
        assertThat(files.of(before.id().value())).extracting(KeptFile::name).containsExactly("Convention 2026.pdf");

        Visitor facilitator = facilitator("DEPARTEMENT:59");
        String address = "/fournisseurs/" + before.id() + "/pieces/" + file;
        assertThat(facilitator.read("/verifications/" + before.id()).body())
                .contains("Convention 2026.pdf", address)
                .doesNotContain("??");
        assertThat(facilitator.read(address).status()).isEqualTo(200);
        assertThat(facilitator("DEPARTEMENT:33").read(address).status()).isEqualTo(403);
        assertThat(new Visitor(mvc, null).read("/fournisseurs/" + before.id()).body())
                .contains("remise à l’animation du territoire")
                .doesNotContain(file);
    }

    @Test
    void aRefusedFileTakesNothingOfWhatWasTypedAlong() throws Exception {
        Visitor.Answer refused = handIn(SCRIPT, "proof-0-name", "Label à garder", "do", "continue");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#proof-0-upload\"", "id=\"proof-0-upload-erreur\"", "value=\"Label à garder\"")
                .contains("Ce n&#39;est ni un PDF");
        assertThat(member.read(base + "/agrements").body()).contains("value=\"Label à garder\"");
        assertThat(handIn(SCRIPT, "proof-0-name", "Label à garder", "do", "add").status())
                .isEqualTo(422);
        assertThat(member.read(base + "/agrements").body()).contains("value=\"Label à garder\"", "proof-1-name");
    }

    @Test
    void aFileIsReplacedAndTakenAway() throws Exception {
        handIn(PDF, "proof-0-name", "Label", "do", "save");
        String first = file();
        handIn(PDF, "proof-0-name", "Label", "proof-0-file", first, "do", "save");
        String second = file();
        assertThat(second).isNotEmpty().isNotEqualTo(first);
        member.fill(base + "/agrements", "proof-0-name", "Label", "proof-0-file", second, "do", "unfile:0");
        assertThat(member.read(base + "/agrements").body())
                .contains("value=\"Label\"")
                .doesNotContain(second);
        assertThat(published().accreditations().getFirst().file()).isNull();
    }

    @Test
    void whatASupplierHandedInIsNotReadThroughTheDraftOfWhoOnlySaysToSpeakForIt() throws Exception {
        handIn(PDF, "proof-0-name", "Label", "do", "save");
        String file = file();
        published();
        Visitor stranger = new Visitor(mvc, people.ensure(Visitor.address("example.org"), "Une autre", "fr"));
        Organisation own = organisations.of(before.id()).orElseThrow();
        String draft = drafts.ensure(
                        before.id(), own.id(), stranger.person().id(), before.jurisdiction(), before.identifier())
                .id()
                .toString();
        assertThat(stranger.read("/referencer/" + draft + "/pieces/" + file).status())
                .isEqualTo(404);
        assertThat(stranger.read("/referencer/" + draft + "/agrements").body()).doesNotContain("Convention 2026.pdf");
        assertThat(stranger.handIn(
                                "/referencer/" + draft + "/agrements",
                                "proof-0-upload",
                                "Faux.pdf",
                                PDF,
                                "proof-0-name",
                                "Label",
                                "do",
                                "save")
                        .status())
                .isEqualTo(302);
        assertThat(files.of(before.id().value())).extracting(KeptFile::name).containsExactly("Convention 2026.pdf");
    }

    private Visitor facilitator(String area) {
        Person person = people.ensure(Visitor.address("example.org"), "Une animatrice", "fr");
        Organisation body = organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + area, null);
        organisations.territory(body.id(), Set.of(area));
        organisations.grant(person.id(), body.id(), Membership.Level.MEMBER);
        return new Visitor(mvc, person);
    }
}
