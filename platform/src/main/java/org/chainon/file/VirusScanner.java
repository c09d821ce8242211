package org.chainon.file;

import java.io.IOException;

/** Looks for malicious content. */
@FunctionalInterface
interface VirusScanner {
    /** What an installation without a scanner has. */
    VirusScanner NONE = content -> true;

    /**
     * Whether the content is clean.
     *
     * @throws IOException when the scanner does not answer: then nothing is known
     */
    boolean clean(byte[] content) throws IOException;
}
