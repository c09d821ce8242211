package org.chainon.paper;

import java.util.Locale;

/** How a paper is written. */
public enum PaperFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** {@code pdf}, {@code docx}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
