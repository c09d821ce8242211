package org.chainon.notice.source.boamp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.Place;
import org.chainon.notice.source.DraftBuilder;
import org.chainon.notice.source.Fields;
import org.chainon.notice.source.Node;
import org.chainon.notice.source.PlaceReader;
import org.chainon.notice.source.eforms.EformsMapping;
import org.chainon.territory.AreaKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a BOAMP record says: its eForms notice where {@code donnees} holds one, else the national form; the table's columns for the rest. */
@Component
class BoampMapping {
    static final ZoneId PARIS = Jurisdiction.FR.zone();
    private static final String SOURCE = "boamp";
    private static final int LONGEST_TITLE = 500;

    private final EformsMapping eforms;
    private final NationalMapping national;
    private final PlaceReader places;

    BoampMapping(EformsMapping eforms, NationalMapping national, PlaceReader places) {
        this.eforms = eforms;
        this.national = national;
        this.places = places;
    }

    DraftBuilder read(BoampRecord record) throws BadRecord {
        String id = record.id();
        if (id == null) {
            throw new BadRecord("notice.boamp-no-id");
        }
        Node document = eformsDocument(record.donnees());
        DraftBuilder draft = document == null ? new DraftBuilder(SOURCE) : eforms.read(document, SOURCE);
        if (document != null) {
            draft.alsoKnownAs.add(draft.sourceId);
        }
        draft.sourceId = id;
        draft.country = draft.country.isEmpty() ? "FR" : draft.country;
        draft.jurisdiction = draft.country.equals("FR") ? Jurisdiction.FR : null;
        columns(record, draft);
        if (document == null) {
            national.read(record, draft);
            draft.procedure =
                    draft.procedure == null ? record.first(List.of("typeprocedure"), List.of()) : draft.procedure;
        }
        links(record, draft);
        titles(record, draft);
        draft.lots = new ArrayList<>(
                draft.lots.stream().map(lot -> complete(lot, record, draft)).toList());
        awardsOfColumns(record, draft);
        return draft;
    }

    private static @Nullable Node eformsDocument(@Nullable Node donnees) {
        return donnees == null
                ? null
                : donnees.all("EFORMS")
                        .flatMap(eforms -> eforms.children().stream())
                        .filter(child -> EformsMapping.DOCUMENTS.contains(child.name()))
                        .findFirst()
                        .orElse(null);
    }

    private static void columns(BoampRecord record, DraftBuilder draft) throws BadRecord {
        LocalDate published = published(record);
        draft.publishedOn = published == null ? draft.publishedOn : published;
        draft.version = draft.publishedOn == null ? "1" : draft.publishedOn.toString();
        if (draft.deadline == null) {
            draft.deadline = moment(
                    "datelimitereponse",
                    record.first(List.of("datelimitereponse", "datelimite"), List.of("indexation/datelimitereponse")));
        }
        String state = record.state();
        if (state.equals("RECTIFICATIF") || state.equals("ANNULATION")) {
            String corrected = record.corrects();
            draft.replaces = corrected == null || corrected.equals(draft.sourceId) ? draft.replaces : corrected;
        }
        if (state.equals("ANNULATION")) {
            draft.status = Notice.Status.CANCELLED;
        }
        if (draft.subtype == null) {
            draft.subtype = record.nature().isEmpty() ? null : record.nature().toUpperCase(Locale.ROOT);
            draft.form = form(record.nature(), Fields.or(record.first(List.of("sousnature"), List.of()), ""));
        }
        if (draft.nature == Notice.Nature.UNKNOWN) {
            draft.nature = nature(record.list(List.of("typemarche"), "indexation/naturemarche/none"), record);
        }
        if (draft.buyer.name().isEmpty()) {
            String name = record.first(List.of("nomacheteur", "acheteur/nom"), List.of("indexation/nomorganisme"));
            draft.buyer =
                    new Notice.Buyer(Fields.or(name, ""), record.columns().text("acheteur/siret"), null, null, null);
        }
    }

    private static @Nullable LocalDate published(BoampRecord record) throws BadRecord {
        OffsetDateTime moment = moment(
                "dateparution",
                record.first(List.of("dateparution", "datepublication"), List.of("indexation/datepublication")));
        return moment == null ? null : moment.atZoneSameInstant(PARIS).toLocalDate();
    }

    /** Flat exports write {@code 2021-01-17 23:00:00} in universal time. */
    private static @Nullable OffsetDateTime moment(String field, @Nullable String text) throws BadRecord {
        if (text != null && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")) {
            try {
                return LocalDateTime.parse(text.replace(' ', 'T')).atOffset(ZoneOffset.UTC);
            } catch (java.time.DateTimeException e) {
                throw new BadRecord("notice.bad-date", java.util.Map.of("field", field, "text", text));
            }
        }
        return Fields.dateTime(field, text, PARIS);
    }

    private static Notice.Form form(String nature, String subnature) {
        if (nature.startsWith("attribution") || nature.startsWith("intentionconclure")) {
            return Notice.Form.AWARD;
        }
        if (nature.startsWith("modification")) {
            return Notice.Form.CONTRACT_CHANGE;
        }
        boolean call = (nature + subnature.toLowerCase(Locale.ROOT)).contains("miseenconcurrence");
        boolean planning =
                nature.startsWith("preinformation") || nature.startsWith("periodique") || nature.startsWith("profil");
        return planning && !call ? Notice.Form.PLANNING : Notice.Form.COMPETITION;
    }

    private static Notice.Nature nature(List<String> columns, BoampRecord record) {
        String first = columns.isEmpty() ? "" : columns.getFirst();
        if (first.isEmpty() && record.gestion() != null) {
            first = record.gestion()
                    .first("indexation/naturemarche")
                    .flatMap(node -> node.children().stream().findFirst())
                    .map(Node::name)
                    .orElse("");
        }
        return natureOf(first);
    }

    static Notice.Nature natureOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("travau")) {
            return Notice.Nature.WORKS;
        }
        if (lower.startsWith("fourniture")) {
            return Notice.Nature.SUPPLIES;
        }
        return lower.startsWith("service") ? Notice.Nature.SERVICES : Notice.Nature.UNKNOWN;
    }

    private static void links(BoampRecord record, DraftBuilder draft) {
        List<Notice.Link> others = draft.links;
        draft.links = new ArrayList<>();
        String named = record.first(List.of("urlavis"), List.of());
        draft.link("notice", named == null ? "https://www.boamp.fr/pages/avis/?q=idweb:" + draft.sourceId : named);
        others.forEach(link -> draft.link(link.kind(), link.url()));
    }

    private static void titles(BoampRecord record, DraftBuilder draft) {
        String object = Fields.or(record.first(List.of("objet"), List.of("indexation/resumeobjet")), "");
        if (draft.title.isEmpty()) {
            draft.title = object;
        } else if (draft.title.length() > LONGEST_TITLE && !object.isEmpty()) {
            draft.description = draft.description.isEmpty() ? draft.title : draft.description;
            draft.title = object;
        }
        boolean silent = draft.replaces != null && record.donnees() != null;
        if (draft.lots.isEmpty() && !draft.title.isEmpty() && !silent) {
            draft.lots.add(new NoticeDraft.LotDraft(
                    "1",
                    draft.title,
                    draft.description,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    false,
                    draft.deadline));
        }
    }

    /** A lot without a place of its own, or with the country only, is where the notice was indexed. */
    private NoticeDraft.LotDraft complete(NoticeDraft.LotDraft lot, BoampRecord record, DraftBuilder draft) {
        boolean known = lot.places().stream()
                .map(Place::area)
                .filter(Objects::nonNull)
                .anyMatch(area -> area.kind() != AreaKind.COUNTRY);
        List<Place> indexed = known ? List.of() : departements(record);
        return new NoticeDraft.LotDraft(
                lot.number(),
                lot.title(),
                lot.description(),
                lot.cpv(),
                lot.unspsc(),
                indexed.isEmpty() ? lot.places() : indexed,
                lot.value(),
                lot.durationMonths(),
                lot.reservation(),
                lot.executionReserved(),
                lot.deadline() == null ? draft.deadline : lot.deadline());
    }

    private List<Place> departements(BoampRecord record) {
        List<String> codes =
                record.list(List.of("codedepartementprestation", "depprestation"), "indexation/depprestation");
        if (codes.isEmpty()) {
            codes = record.list(List.of("codedepartement", "deppublication"), "indexation/deppublication");
        }
        return codes.stream()
                .map(code -> code.length() == 1 ? "0" + code : code)
                .flatMap(code -> places.departement(code).stream())
                .toList();
    }

    private static void awardsOfColumns(BoampRecord record, DraftBuilder draft) {
        if (draft.form != Notice.Form.AWARD) {
            return;
        }
        List<AwardDraft.Winner> winners = record.columns()
                .all("titulaire")
                .map(Node::text)
                .filter(name -> !name.isBlank())
                .map(name -> new AwardDraft.Winner(name, null, null))
                .toList();
        if (draft.awards.isEmpty() && !winners.isEmpty()) {
            draft.awards.add(new AwardDraft(
                    draft.source,
                    draft.sourceId + "#1",
                    draft.version,
                    draft.procedureId,
                    null,
                    draft.title,
                    null,
                    draft.buyer,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    winners));
        }
        if (!draft.awards.isEmpty() && draft.status == Notice.Status.PUBLISHED) {
            draft.status = Notice.Status.AWARDED;
        }
    }
}
