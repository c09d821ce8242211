package org.chainon.notice.source.ocds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.notice.Notice.Link;
import org.chainon.notice.source.json.Fields;
import org.jspecify.annotations.Nullable;

/** Where a release says that the notice and its documents can be read. Only addresses of the web. */
final class Links {
    private static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>\"']{4,500}");
    private static final int MOST = 60;

    private Links() {}

    static boolean web(String address) {
        return address.matches("(?i)https?://[^\\s<>\"']{3,2000}");
    }

    static List<Link> of(Fields release) {
        Fields tender = release.at("tender");
        Set<Link> links = new LinkedHashSet<>();
        for (Fields part : parts(release)) {
            documents(part, "tenderNotice", "notice", links);
        }
        add("notice", release.firstText("url", "uri"), links);
        for (Fields part : parts(release)) {
            add("notice", part.firstText("url", "uri"), links);
        }
        for (Fields part : parts(release)) {
            documents(part, "", "documents", links);
        }
        String how = tender.text("submissionMethodDetails");
        Matcher address = IN_TEXT.matcher(how == null ? "" : how);
        if (address.find()) {
            add("submission", address.group(), links);
        }
        return links.stream().limit(MOST).toList();
    }

    private static List<Fields> parts(Fields release) {
        List<Fields> parts = new ArrayList<>(List.of(release.at("tender"), release.at("planning")));
        parts.addAll(release.list("awards"));
        parts.addAll(release.list("contracts"));
        return parts;
    }

    private static void documents(Fields part, String type, String kind, Set<Link> links) {
        for (Fields document : part.list("documents")) {
            if (type.isEmpty() || type.equals(document.text("documentType"))) {
                add(kind, document.firstText("url", "uri"), links);
            }
        }
    }

    private static void add(String kind, @Nullable String address, Set<Link> links) {
        if (address != null
                && web(address)
                && links.stream().noneMatch(link -> link.url().equals(address))) {
            links.add(new Link(kind, address));
        }
    }
}
