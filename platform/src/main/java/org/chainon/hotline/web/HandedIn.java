package org.chainon.hotline.web;

import java.io.IOException;
import java.io.InputStream;
import org.chainon.file.KeepFiles;
import org.chainon.kernel.FileId;
import org.chainon.kernel.QuestionId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The file that may go with a message. */
@Component
class HandedIn {
    private final KeepFiles files;

    HandedIn(KeepFiles files) {
        this.files = files;
    }

    /** What became of it: both null where none was chosen. */
    record Outcome(@Nullable FileId file, @Nullable Reason refused) {}

    Outcome keep(QuestionId question, @Nullable MultipartFile piece) throws IOException {
        if (piece == null
                || piece.isEmpty()
                        && String.valueOf(piece.getOriginalFilename()).isEmpty()) {
            return new Outcome(null, null);
        }
        try (InputStream content = piece.getInputStream()) {
            return switch (files.keep(question.value(), String.valueOf(piece.getOriginalFilename()), content)) {
                case KeepFiles.Kept kept -> new Outcome(kept.file().id(), null);
                case KeepFiles.Refused refused -> new Outcome(null, refused.reason());
            };
        }
    }
}
