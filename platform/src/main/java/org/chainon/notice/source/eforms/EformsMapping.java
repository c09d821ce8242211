package org.chainon.notice.source.eforms;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.notice.Notice;
import org.chainon.notice.source.DraftBuilder;
import org.chainon.notice.source.Fields;
import org.chainon.notice.source.Node;
import org.chainon.notice.source.PlaceReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an eForms notice says, by business term (BT) of regulation (EU) 2019/1780 as the eForms SDK places them in UBL. Takes the
 * tree from XML or from the same notice as JSON.
 */
@Component
public class EformsMapping {
    /** The UBL documents that are procurement notices. */
    public static final Set<String> DOCUMENTS =
            Set.of("ContractNotice", "PriorInformationNotice", "ContractAwardNotice");

    static final String EXTENSION = "UBLExtensions/UBLExtension/ExtensionContent/EformsExtension";
    private static final Pattern NOTICE_AND_VERSION = Pattern.compile("([0-9a-fA-F-]{36})-([0-9]{2})");
    private static final Pattern PUBLICATION_NUMBER = Pattern.compile("0*([1-9][0-9]*-[0-9]{4})");

    private final PlaceReader places;

    public EformsMapping(PlaceReader places) {
        this.places = places;
    }

    /** @throws BadRecord when it is no procurement notice, has no id, or a field makes no sense */
    public DraftBuilder read(Node root, String source) throws BadRecord {
        if (root.name().equals("BusinessRegistrationInformationNotice")) {
            throw new BadRecord("notice.business-registration");
        }
        if (!DOCUMENTS.contains(root.name())) {
            throw new BadRecord(
                    root.name().startsWith("TED_") ? "notice.old-ted" : "notice.not-eforms",
                    Map.of("root", Fields.shortened(root.name())));
        }
        DraftBuilder draft = new DraftBuilder(source);
        Words words = Words.of(root);
        Organizations organizations = new Organizations(root, words, places);
        identify(root, draft);
        draft.language = words.language();
        draft.buyer = organizations.buyer(root);
        draft.country = organizations.buyerCountry(root);
        draft.jurisdiction = draft.country.equals("FR") ? Jurisdiction.FR : null;
        ZoneId zone = draft.jurisdiction == null ? ZoneOffset.UTC : draft.jurisdiction.zone();
        what(root, draft, words, zone);
        List<EformsLot> lots = EformsLot.all(root, words, places, zone, draft.form);
        for (EformsLot lot : lots) {
            draft.lots.add(lot.draft());
            lot.links().forEach(link -> draft.link(link.kind(), link.url()));
        }
        draft.deadline = lots.stream()
                .map(lot -> lot.draft().deadline())
                .filter(Objects::nonNull)
                .max(OffsetDateTime::compareTo)
                .orElse(null);
        if (draft.title.isEmpty() && !lots.isEmpty()) {
            draft.title = lots.getFirst().draft().title();
        }
        EformsAwards.read(root, draft, organizations);
        return draft;
    }

    private static void identify(Node root, DraftBuilder draft) throws BadRecord {
        String id = root.all("ID")
                .filter(node ->
                        node.is("schemeName", "notice-id") || node.attributes().isEmpty())
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new BadRecord("notice.no-notice-id"));
        draft.sourceId = id.toLowerCase(Locale.ROOT);
        draft.version = Fields.or(root.text("VersionID"), "01");
        draft.procedureId = root.text("ContractFolderID");
        String number = root.text(EXTENSION + "/Publication/NoticePublicationID");
        publicationNumber(number).ifPresent(published -> {
            draft.alsoKnownAs.add(published);
            draft.link("notice", "https://ted.europa.eu/en/notice/-/detail/" + published);
        });
        Node changes = root.first(EXTENSION + "/Changes").orElse(null);
        if (changes != null) {
            String changed = changes.text("ChangedNoticeIdentifier");
            draft.replaces = changed == null ? null : noticeId(changed);
            boolean cancelled = changes.all("ChangeReason/ReasonCode")
                    .anyMatch(code -> code.text().equals("cancel"));
            draft.status = cancelled ? Notice.Status.CANCELLED : Notice.Status.PUBLISHED;
        }
    }

    /** BT-758 names the changed notice by its id and version, or by its publication number. */
    private static @Nullable String noticeId(String changed) {
        Matcher matcher = NOTICE_AND_VERSION.matcher(changed.strip());
        if (matcher.matches()) {
            return matcher.group(1).toLowerCase(Locale.ROOT);
        }
        return publicationNumber(changed).orElse(changed.strip());
    }

    static Optional<String> publicationNumber(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = PUBLICATION_NUMBER.matcher(text.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static void what(Node root, DraftBuilder draft, Words words, ZoneId zone) throws BadRecord {
        draft.subtype = root.text(EXTENSION + "/NoticeSubType/SubTypeCode");
        draft.form = form(draft.subtype, root);
        draft.title = words.text(root, "ProcurementProject/Name");
        draft.description = words.text(root, "ProcurementProject/Description");
        draft.nature = nature(Optional.ofNullable(root.text("ProcurementProject/ProcurementTypeCode"))
                .orElse(root.text("ProcurementProjectLot/ProcurementProject/ProcurementTypeCode")));
        draft.procedure = root.text("TenderingProcess/ProcedureCode");
        LocalDate published = Fields.date("OPP-012", root.text(EXTENSION + "/Publication/PublicationDate"), zone);
        LocalDate issued = Fields.date("BT-05", root.text("IssueDate"), zone);
        draft.publishedOn = published == null ? issued : published;
    }

    static Notice.Nature nature(@Nullable String code) {
        return switch (Fields.or(code, "").toLowerCase(Locale.ROOT)) {
            case "works" -> Notice.Nature.WORKS;
            case "supplies" -> Notice.Nature.SUPPLIES;
            case "services" -> Notice.Nature.SERVICES;
            default -> Notice.Nature.UNKNOWN;
        };
    }

    /** By subtype (OPP-070); by form type (BT-03) where there is none. */
    private static Notice.Form form(@Nullable String subtype, Node root) {
        if (subtype != null && subtype.matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(subtype);
            if (number <= 9) {
                return Notice.Form.PLANNING;
            }
            return number <= 24
                    ? Notice.Form.COMPETITION
                    : number <= 37 ? Notice.Form.AWARD : Notice.Form.CONTRACT_CHANGE;
        }
        return switch (Fields.or(subtype, "")) {
            case "E1", "E2", "T01" -> Notice.Form.PLANNING;
            case "E3", "CEI" -> Notice.Form.COMPETITION;
            case "E4", "T02" -> Notice.Form.AWARD;
            case "E5", "E6" -> Notice.Form.CONTRACT_CHANGE;
            default -> formByType(root);
        };
    }

    private static Notice.Form formByType(Node root) {
        String type = root.first("NoticeTypeCode")
                .map(code -> code.attributes().getOrDefault("listName", ""))
                .orElse("");
        return switch (type) {
            case "planning", "consultation" -> Notice.Form.PLANNING;
            case "result", "dir-awa-pre" -> Notice.Form.AWARD;
            case "cont-modif", "completion" -> Notice.Form.CONTRACT_CHANGE;
            case "competition" -> Notice.Form.COMPETITION;
            default ->
                switch (root.name()) {
                    case "PriorInformationNotice" -> Notice.Form.PLANNING;
                    case "ContractAwardNotice" -> Notice.Form.AWARD;
                    default -> Notice.Form.COMPETITION;
                };
        };
    }

    /** Which of a notice's languages is read: French, else English, else the notice's own. */
    record Words(String iso3, String original) {
        static Words of(Node root) {
            String original = Fields.or(root.text("NoticeLanguageCode"), "ENG");
            List<String> languages = new ArrayList<>(List.of(original));
            root.all("AdditionalNoticeLanguage/ID").map(Node::text).forEach(languages::add);
            String chosen = languages.contains("FRA") ? "FRA" : languages.contains("ENG") ? "ENG" : original;
            return new Words(chosen, original);
        }

        String language() {
            return Fields.language(iso3).orElse("en");
        }

        /** The text at a path in the chosen language, else in the notice's, else in any; empty when there is none. */
        String text(Node node, String path) {
            List<Node> all =
                    node.all(path).filter(found -> !found.text().isEmpty()).toList();
            for (String language : List.of(iso3, original)) {
                for (Node found : all) {
                    if (found.is("languageID", language)) {
                        return found.text();
                    }
                }
            }
            return all.isEmpty() ? "" : all.getFirst().text();
        }
    }
}
