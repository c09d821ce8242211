package org.chainon.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of two versions of a notice is the newer one, whatever the order in which they came.
 *
 * @param replaces the source's id of the version that this one corrects, if it names one
 */
record VersionOrder(
        String sourceId,
        String version,
        @Nullable String replaces,
        @Nullable LocalDate publishedOn) {

    /** Whether this version is to stand in the other's place; a version stands in its own place when it comes again. */
    boolean supersedes(VersionOrder other) {
        if (sourceId.equals(other.sourceId)) {
            return compareVersions(version, other.version) >= 0;
        }
        if (other.sourceId.equals(replaces)) {
            return true;
        }
        if (sourceId.equals(other.replaces)) {
            return false;
        }
        if (publishedOn != null && other.publishedOn != null && !publishedOn.equals(other.publishedOn)) {
            return publishedOn.isAfter(other.publishedOn);
        }
        return replaces != null || other.replaces == null;
    }

    /** {@code 9} before {@code 10}; everything else as text. */
    static int compareVersions(String a, String b) {
        if (a.matches("[0-9]{1,18}") && b.matches("[0-9]{1,18}")) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        return a.compareTo(b);
    }
}
