package org.chainon.notice.source.ocds;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.notice.Notice;
import org.chainon.notice.source.json.Fields;

/**
 * How far a contracting process has come, from a release's tags and what stands in it (OCDS code lists {@code releaseTag},
 * {@code tenderStatus}, {@code awardStatus}). A tag that nothing in the release bears out does not count.
 */
record Stage(Notice.Form form, Notice.Status status, String tags) {
    private static final Set<String> ENDED = Set.of("cancelled", "canceled", "unsuccessful", "withdrawn");
    private static final Set<String> PLANNED = Set.of("planning", "planned");
    private static final Set<String> CHANGE_OF_CONTRACT =
            Set.of("contractupdate", "contractamendment", "contracttermination", "implementationupdate");

    static Stage of(Fields release) {
        List<String> tags = release.texts("tag");
        Set<String> known =
                tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return new Stage(form(release, known), status(release, known), String.join(" ", tags));
    }

    /** Whether the release changes a tender that an earlier one described. */
    boolean change() {
        String lower = tags.toLowerCase(Locale.ROOT);
        return lower.contains("update") || lower.contains("amendment") || lower.contains("cancellation");
    }

    private static Notice.Form form(Fields release, Set<String> tags) {
        boolean won = release.has("awards") || release.has("contracts");
        if (won && tags.stream().anyMatch(CHANGE_OF_CONTRACT::contains) && !tags.contains("contract")) {
            return Notice.Form.CONTRACT_CHANGE;
        }
        if (won && (!won(release).isEmpty() || !release.at("tender").has("title"))) {
            return Notice.Form.AWARD;
        }
        boolean planned = tags.stream().allMatch(tag -> tag.startsWith("planning")) && !tags.isEmpty();
        if (planned || !release.has("tender") || PLANNED.contains(lower(release.at("tender"), "status"))) {
            return Notice.Form.PLANNING;
        }
        return Notice.Form.COMPETITION;
    }

    private static Notice.Status status(Fields release, Set<String> tags) {
        String tender = lower(release.at("tender"), "status");
        if (tags.contains("tendercancellation") || ENDED.contains(tender)) {
            return Notice.Status.CANCELLED;
        }
        if (!won(release).isEmpty() || tender.equals("complete")) {
            return Notice.Status.AWARDED;
        }
        boolean allUndone = !release.list("awards").isEmpty() && tags.contains("awardcancellation");
        return allUndone ? Notice.Status.CANCELLED : Notice.Status.PUBLISHED;
    }

    /** Awards and contracts that stand. */
    private static List<Fields> won(Fields release) {
        return Stream.concat(release.list("awards").stream(), release.list("contracts").stream())
                .filter(Stage::stands)
                .toList();
    }

    /** Whether an award, a contract or a lot has not been cancelled. */
    static boolean stands(Fields part) {
        return !ENDED.contains(lower(part, "status"));
    }

    private static String lower(Fields fields, String name) {
        String text = fields.text(name);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
