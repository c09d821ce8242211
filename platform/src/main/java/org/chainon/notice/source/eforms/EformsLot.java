package org.chainon.notice.source.eforms;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.notice.source.Fields;
import org.chainon.notice.source.Node;
import org.chainon.notice.source.PlaceReader;
import org.chainon.notice.source.ReservedWords;
import org.jspecify.annotations.Nullable;

/** One lot (BT-137), or one part of a planned procurement, with the addresses of its documents and of where tenders go. */
record EformsLot(NoticeDraft.LotDraft draft, List<Notice.Link> links) {

    /** All lots; one made of the procedure itself where a notice lists none (notices on the buyer profile). */
    static List<EformsLot> all(Node root, EformsMapping.Words words, PlaceReader places, ZoneId zone, Notice.Form form)
            throws BadRecord {
        List<Node> nodes = root.all("ProcurementProjectLot")
                .filter(lot -> lot.first("ID")
                        .filter(id -> id.is("schemeName", "LotsGroup"))
                        .isEmpty())
                .toList();
        Reader reader = new Reader(root, words, places, zone, nodes.size() == 1);
        if (nodes.isEmpty()) {
            return form == Notice.Form.CONTRACT_CHANGE || !root.has("ProcurementProject")
                    ? List.of()
                    : List.of(reader.read(root, "1"));
        }
        List<EformsLot> lots = new ArrayList<>();
        for (Node node : nodes) {
            lots.add(reader.read(node, Fields.or(node.text("ID"), Integer.toString(lots.size() + 1))));
        }
        return lots;
    }

    /** @param only whether it is the notice's only lot, so that the procedure's value is its own */
    private record Reader(Node root, EformsMapping.Words words, PlaceReader places, ZoneId zone, boolean only) {
        EformsLot read(Node lot, String number) throws BadRecord {
            Node project = lot.first("ProcurementProject").orElse(lot);
            Node procedure = root.first("ProcurementProject").orElse(root);
            String title = words.text(project, "Name");
            String description = words.text(project, "Description");
            NoticeDraft.LotDraft draft = new NoticeDraft.LotDraft(
                    number,
                    title.isEmpty() ? words.text(procedure, "Name") : title,
                    description,
                    cpv(project, procedure),
                    List.of(),
                    places(project, procedure),
                    value(project, procedure),
                    duration(project),
                    reservation(lot, title + "\n" + description),
                    lot.all("TenderingTerms/ContractExecutionRequirement/ExecutionRequirementCode")
                            .anyMatch(code -> code.is("listName", "reserved-execution")
                                    && code.text().equals("yes")),
                    deadline(lot));
            return new EformsLot(draft, links(lot));
        }

        private static List<Cpv> cpv(Node project, Node procedure) {
            List<Cpv> own = codes(project);
            return own.isEmpty() ? codes(procedure) : own;
        }

        private static List<Cpv> codes(Node project) {
            return Stream.concat(
                            project.all("MainCommodityClassification/ItemClassificationCode"),
                            project.all("AdditionalCommodityClassification/ItemClassificationCode"))
                    .map(code -> Fields.cpv(code.text()))
                    .flatMap(java.util.Optional::stream)
                    .distinct()
                    .toList();
        }

        private List<Place> places(Node project, Node procedure) {
            List<Place> own = realized(project);
            return own.isEmpty() ? realized(procedure) : own;
        }

        private List<Place> realized(Node project) {
            return project.all("RealizedLocation")
                    .map(location -> location.first("Address").orElse(location))
                    .map(Organizations::address)
                    .flatMap(address -> places.place(address).stream())
                    .distinct()
                    .toList();
        }

        /** BT-27 or the maximum of a framework (BT-271). */
        private @Nullable Money value(Node project, Node procedure) throws BadRecord {
            Money own = amount(project);
            return own == null && only ? amount(procedure) : own;
        }

        private static @Nullable Money amount(Node project) throws BadRecord {
            Node node = project.first("RequestedTenderTotal/EstimatedOverallContractAmount")
                    .or(() -> project.first(
                            "RequestedTenderTotal/" + EformsMapping.EXTENSION + "/FrameworkMaximumAmount"))
                    .orElse(null);
            return node == null
                    ? null
                    : Fields.money("BT-27", node.text(), node.attributes().get("currencyID"));
        }

        private @Nullable Integer duration(Node project) throws BadRecord {
            Node measure = project.first("PlannedPeriod/DurationMeasure").orElse(null);
            if (measure != null) {
                return Fields.months(
                        "BT-36", measure.text(), measure.attributes().get("unitCode"));
            }
            return Fields.months(
                    Fields.date("BT-536", project.text("PlannedPeriod/StartDate"), zone),
                    Fields.date("BT-537", project.text("PlannedPeriod/EndDate"), zone));
        }

        /** BT-71, made precise by the texts where they cite the law. */
        private @Nullable Reservation reservation(Node lot, String texts) {
            String declared = lot.all(
                            "TenderingTerms/TendererQualificationRequest/SpecificTendererRequirement/TendererRequirementTypeCode")
                    .filter(type -> type.is("listName", "reserved-procurement"))
                    .map(Node::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            return switch (declared) {
                case "res-pub-ser" -> new Reservation(ReservationKind.SOCIAL_ECONOMY, "BT-71=res-pub-ser");
                case "res-ws" ->
                    ReservedWords.refine(
                            "BT-71=res-ws",
                            texts + "\n" + requirements(lot) + "\n"
                                    + words.text(root, "ProcurementProject/Name") + "\n"
                                    + words.text(root, "ProcurementProject/Description"));
                default ->
                    "none".equals(declared)
                            ? null
                            : ReservedWords.find(texts)
                                    .map(ReservedWords.Stated::reservation)
                                    .orElse(null);
            };
        }

        private static String requirements(Node lot) {
            return lot.first("TenderingTerms").stream()
                    .flatMap(terms -> terms.all("TendererQualificationRequest"))
                    .flatMap(Node::texts)
                    .collect(Collectors.joining("\n"));
        }

        /** BT-131 for tenders, else BT-1311 for requests to take part, else BT-630 for expressions of interest. */
        private @Nullable OffsetDateTime deadline(Node lot) throws BadRecord {
            for (String period : List.of(
                    "TenderingProcess/TenderSubmissionDeadlinePeriod",
                    "TenderingProcess/ParticipationRequestReceptionPeriod",
                    "TenderingProcess/" + EformsMapping.EXTENSION + "/InterestExpressionReceptionPeriod")) {
                OffsetDateTime found =
                        Fields.dateTime("deadline", lot.text(period + "/EndDate"), lot.text(period + "/EndTime"), zone);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        private static List<Notice.Link> links(Node lot) {
            Stream<Notice.Link> documents = lot.all(
                            "TenderingTerms/CallForTendersDocumentReference/Attachment/ExternalReference/URI")
                    .map(uri -> new Notice.Link("documents", uri.text()));
            Stream<Notice.Link> submission = lot.all("TenderingTerms/TenderRecipientParty/EndpointID")
                    .map(uri -> new Notice.Link("submission", uri.text()));
            return Stream.concat(documents, submission).filter(Objects::nonNull).toList();
        }
    }
}
