package org.chainon.supplier.draft;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.DraftId;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.SupplierDraft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files handed in while a profile is filled in: the draft's own until it is published, then the supplier's. */
@Component
public class DraftFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DraftFiles.class);
    private static final int MOST = 60;

    private static final Duration FRESH = Duration.ofHours(1);

    private final KeepFiles files;
    private final Clock clock;

    DraftFiles(KeepFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** As {@link KeepFiles#keep}; refused too ({@code file.too-many}) where the draft has a great many. */
    public KeepFiles.Outcome keep(DraftId draft, String name, InputStream content) throws IOException {
        return files.of(draft.value()).size() >= MOST
                ? new KeepFiles.Refused(Reason.of("file.too-many", "limit", MOST))
                : files.keep(draft.value(), name, content);
    }

    /** Of the draft, and for members of their supplier. Who fills in a draft alone sees nothing of the supplier's. */
    public Optional<KeptFile> find(FileId file, Optional<DraftId> draft, Optional<SupplierId> members) {
        return draft.flatMap(id -> files.find(file, id.value()))
                .or(() -> members.flatMap(id -> files.find(file, id.value())));
    }

    /** What is published goes to the supplier; files that are nowhere are no longer named. */
    SupplierDraft published(Draft draft, SupplierDraft said) {
        return said.withAccreditations(said.accreditations().stream()
                .map(each -> published(draft, each))
                .toList());
    }

    private Accreditation published(Draft draft, Accreditation each) {
        FileId file = each.file();
        if (file == null) {
            return each;
        }
        files.give(file, draft.id().value(), draft.supplier().value());
        return files.find(file, draft.supplier().value()).isPresent() ? each : each.withFile(null);
    }

    /** Those that its page of accreditations names. */
    static Set<FileId> named(Draft draft) {
        Draft.Saved proofs = draft.sections().get(Section.PROOFS);
        return proofs == null
                ? Set.of()
                : proofs.typed().entries("proof").stream()
                        .flatMap(entry -> read(entry.one("file")).stream())
                        .collect(Collectors.toSet());
    }

    public static Optional<FileId> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(FileId.parse(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Removes what the draft alone has, but for those that it still names; whether all of it is gone. */
    boolean clear(DraftId draft, Set<FileId> named) {
        boolean gone = true;
        for (KeptFile file : files.of(draft.value())) {
            // What was handed in just now may be named in a moment.
            if (file.uploadedAt().isAfter(clock.instant().minus(FRESH))) {
                gone = false;
            } else if (!named.contains(file.id())) {
                gone &= removed(file);
            }
        }
        return gone;
    }

    private boolean removed(KeptFile file) {
        try {
            files.remove(file);
            return true;
        } catch (IOException e) {
            LOG.warn("A draft's file could not be removed: {}", e.getMessage());
            return false;
        }
    }
}
