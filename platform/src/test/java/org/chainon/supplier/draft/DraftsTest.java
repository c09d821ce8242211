package org.chainon.supplier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainon.PlatformTest;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.FileId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DraftsTest {
    @Autowired
    Drafts drafts;

    @Autowired
    KeepFiles files;

    private final SupplierId supplier = SupplierId.random();

    private Draft shared() {
        return drafts.ensure(supplier, null, null, Jurisdiction.FR, null);
    }

    private static Typed saying(String name) {
        return Typed.NOTHING.with("name", name);
    }

    @Test
    void whatIsTypedComesBack() {
        Draft draft = shared();
        Typed typed = saying("L'Étoile").with("kinds", "ACI", "SCOP");
        assertThat(drafts.keep(draft.id(), Section.IDENTITY, typed, -5, -5, "tab-a"))
                .isInstanceOf(Kept.Saved.class);
        Draft.Saved saved = drafts.shared(supplier).orElseThrow().sections().get(Section.IDENTITY);
        assertThat(saved.typed()).isEqualTo(typed);
        assertThat(saved.version()).isEqualTo(1);
    }

    @Test
    void twoTabsNeverOverwriteEachOther() {
        Draft draft = shared();
        drafts.keep(draft.id(), Section.IDENTITY, saying("A"), 0, 0, "tab-a");
        assertThat(drafts.keep(draft.id(), Section.IDENTITY, saying("B"), 0, 0, "tab-b"))
                .isEqualTo(new Kept.Stale());
        assertThat(drafts.find(draft.id())
                        .orElseThrow()
                        .sections()
                        .get(Section.IDENTITY)
                        .typed()
                        .one("name"))
                .isEqualTo("A");
        assertThat(drafts.keep(draft.id(), Section.IDENTITY, saying("B"), 1, 0, "tab-b"))
                .isInstanceOf(Kept.Saved.class);
        assertThat(drafts.keep(draft.id(), Section.SITES, saying("B"), 0, 0, "tab-b"))
                .isInstanceOf(Kept.Saved.class);
    }

    @Test
    void ofManyWritersAtOnceOneWins() throws Exception {
        Draft draft = shared();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Kept>> writers = java.util.stream.IntStream.range(0, 8)
                    .<Callable<Kept>>mapToObj(
                            i -> () -> drafts.keep(draft.id(), Section.IDENTITY, saying("w" + i), 0, 0, "tab-" + i))
                    .toList();
            int saved = 0;
            for (Future<Kept> each : threads.invokeAll(writers)) {
                saved += each.get() instanceof Kept.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void aTabIsInNobodysWayButItsOwn() {
        Draft draft = shared();
        drafts.keep(draft.id(), Section.IDENTITY, saying("A"), 0, 0, "tab-a");
        assertThat(drafts.keep(draft.id(), Section.IDENTITY, saying("AB"), 0, 0, "tab-a"))
                .isInstanceOf(Kept.Saved.class);
    }

    @Test
    void aPageOpenedBeforeAPublicationIsStale() {
        Draft draft = shared();
        assertThat(drafts.keep(draft.id(), Section.IDENTITY, saying("old"), -1000, -2000, "tab-a"))
                .isEqualTo(new Kept.Stale());
    }

    @Test
    void discardingKeepsWhatWasTypedSince() {
        Draft draft = shared();
        drafts.keep(draft.id(), Section.IDENTITY, saying("A"), 0, 0, "tab-a");
        drafts.keep(draft.id(), Section.SITES, saying("A"), 0, 0, "tab-a");
        Draft read = drafts.find(draft.id()).orElseThrow();
        drafts.keep(draft.id(), Section.IDENTITY, saying("later"), 1, 0, "tab-a");
        drafts.discard(read);
        assertThat(drafts.find(draft.id()).orElseThrow().sections()).containsOnlyKeys(Section.IDENTITY);
        drafts.discard(drafts.find(draft.id()).orElseThrow());
        assertThat(drafts.find(draft.id())).isEmpty();
    }

    @Test
    void eachPersonHasADraftOfTheirOwnBesideThatOfTheMembers() {
        PersonId person = PersonId.random();
        Draft mine = drafts.ensure(supplier, null, person, Jurisdiction.FR, null);
        assertThat(drafts.ensure(supplier, null, person, Jurisdiction.FR, null).id())
                .isEqualTo(mine.id());
        assertThat(shared().id()).isNotEqualTo(mine.id());
        assertThat(drafts.of(person)).extracting(Draft::id).containsExactly(mine.id());
    }

    private DraftRetention inDays(int days) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        return new DraftRetention(drafts, new DraftFiles(files, later), 180, later);
    }

    private FileId handedIn(Draft draft) throws Exception {
        byte[] pdf = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        KeepFiles.Kept kept =
                (KeepFiles.Kept) files.keep(draft.id().value(), "preuve.pdf", new ByteArrayInputStream(pdf));
        return kept.file().id();
    }

    @Test
    void aDraftThatNobodyGoesOnWithEndsWithItsFiles() throws Exception {
        Draft draft = shared();
        handedIn(draft);
        inDays(179).eraseOld();
        assertThat(drafts.find(draft.id())).isPresent();
        inDays(181).eraseOld();
        assertThat(drafts.find(draft.id())).isEmpty();
        assertThat(files.of(draft.id().value())).isEmpty();
    }

    @Test
    void ofADraftThatWasThrownAwayOnlyFilesTypedSinceStay() throws Exception {
        Draft draft = shared();
        handedIn(draft);
        FileId named = handedIn(draft);
        drafts.keep(draft.id(), Section.IDENTITY, saying("A"), 0, 0, "tab-a");
        Draft read = drafts.find(draft.id()).orElseThrow();
        drafts.keep(draft.id(), Section.PROOFS, Typed.NOTHING.with("proof-0-file", named.toString()), 0, 0, "tab-a");
        drafts.discard(read);
        inDays(1).eraseOld();
        assertThat(files.of(draft.id().value())).extracting(KeptFile::id).containsExactly(named);
    }
}
