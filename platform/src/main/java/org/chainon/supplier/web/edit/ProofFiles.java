package org.chainon.supplier.web.edit;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainon.file.Downloads;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.DraftId;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.DraftFiles;
import org.chainon.supplier.draft.Typed;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Proofs handed in beside accreditations: the field {@code proof-2-upload} brings what {@code proof-2-file} names. */
@Component
class ProofFiles {
    private static final String UPLOAD = "-upload";

    private final DraftFiles files;
    private final Downloads downloads;

    ProofFiles(DraftFiles files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    /** What the fields hold once the files are kept; reasons by field of those that were refused. */
    record Taken(Typed typed, Map<String, Reason> refused) {}

    static boolean chosen(MultiValueMap<String, MultipartFile> handedIn) {
        return handedIn.values().stream().flatMap(java.util.List::stream).anyMatch(file -> !unchosen(file));
    }

    private static boolean unchosen(MultipartFile file) {
        return file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty();
    }

    /** Whether a text field is only what a browser without multipart sends for a file. */
    static boolean upload(String field) {
        return field.endsWith(UPLOAD);
    }

    Taken take(DraftId draft, Typed typed, MultiValueMap<String, MultipartFile> handedIn) throws IOException {
        Typed more = typed;
        Map<String, Reason> refused = new LinkedHashMap<>();
        for (Map.Entry<String, MultipartFile> each : handedIn.toSingleValueMap().entrySet()) {
            String field = each.getKey();
            MultipartFile file = each.getValue();
            if (!field.matches("proof-[0-9]{1,4}" + UPLOAD) || unchosen(file)) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                switch (files.keep(draft, String.valueOf(file.getOriginalFilename()), content)) {
                    case KeepFiles.Kept kept ->
                        more = more.with(
                                field.replace(UPLOAD, "-file"), kept.file().id().toString());
                    case KeepFiles.Refused no -> refused.put(field, no.reason());
                }
            }
        }
        return new Taken(more, refused);
    }

    Optional<KeptFile> find(Editing editing, String id) {
        Draft draft = editing.draft();
        Optional<SupplierId> members = editing.person() == null ? Optional.of(editing.supplier()) : Optional.empty();
        return DraftFiles.read(id)
                .flatMap((FileId file) ->
                        files.find(file, Optional.ofNullable(draft).map(Draft::id), members));
    }

    ResponseEntity<Resource> read(Editing editing, String id) {
        return downloads.of(find(editing, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
