package org.chainon.notice.source.boamp;

import static org.chainon.notice.source.boamp.BoampMapping.PARIS;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.notice.source.DraftBuilder;
import org.chainon.notice.source.Fields;
import org.chainon.notice.source.Node;
import org.chainon.notice.source.PlaceReader;
import org.chainon.notice.source.ReservedWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The national forms: BOAMP schema 2.3 (2015–2021; XML, and JSON of API v1), and FNSimple, MAPA and DSP since. Their elements
 * differ in place rather than in name, so that each field is looked for under all its names, in folded spelling.
 */
@Component
class NationalMapping {
    private static final List<String> BODIES =
            List.of("initial", "rectificatif", "annulation", "attribution", "modification", "intention");
    private static final Set<String> FAMILIES = Set.of("fnsimple", "mapa", "dsp", "divers");

    private final PlaceReader places;

    NationalMapping(PlaceReader places) {
        this.places = places;
    }

    void read(BoampRecord record, DraftBuilder draft) throws BadRecord {
        if (record.donnees() == null) {
            return;
        }
        Node folded = record.donnees().folded();
        Node family = folded.children().stream()
                .filter(child -> FAMILIES.contains(child.name()))
                .findFirst()
                .orElse(folded);
        Node body = family.has("identite")
                ? family
                : BODIES.stream().flatMap(family::all).findFirst().orElse(family);
        buyer(family, draft);
        draft.title = Fields.or(
                text(
                        body,
                        "objet/titremarche",
                        "naturemarche/intitule",
                        "descriptionmarche/titremarche",
                        "description/objet",
                        "objet/objetcomplet"),
                draft.title);
        String full = Fields.or(
                text(body, "objet/objetcomplet", "naturemarche/description", "descriptionmarche/description"), "");
        draft.description = Stream.of(
                        full.equals(draft.title) ? "" : full,
                        Fields.or(text(body, "objet/caracteristiques/principales", "caracteristiques/principales"), ""),
                        Fields.or(text(body, "objet/caracteristiques/quantite", "caracteristiques/quantite"), ""))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        if (draft.nature == Notice.Nature.UNKNOWN) {
            draft.nature = nature(body);
        }
        draft.procedure = body.first("procedure/typeprocedure")
                .map(type -> type.text().isEmpty()
                        ? type.children().stream().findFirst().map(Node::name).orElse("")
                        : type.text())
                .filter(name -> !name.isEmpty())
                .orElse(null);
        if (draft.deadline == null) {
            draft.deadline = deadline(body);
        }
        draft.link("documents", text(family, "identite/urldocument"));
        draft.link(
                "documents",
                body.anywhere("urldocconsul").map(Node::text).findFirst().orElse(null));
        draft.link("submission", text(family, "identite/urlprofilacheteur", "organisme/urlprofilacheteur"));
        draft.link(
                "submission",
                body.anywhere("urlprofilach").map(Node::text).findFirst().orElse(null));
        lots(body, draft);
        NationalAwards.read(family, body, draft);
    }

    private static @Nullable String text(Node node, String... paths) {
        return Stream.of(paths)
                .map(node::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void buyer(Node family, DraftBuilder draft) {
        Node who = family.first("identite").or(() -> family.first("organisme")).orElse(null);
        if (who == null) {
            return;
        }
        String name = text(who, "denomination", "acheteurpublic", "nomofficiel", "nom");
        String id = text(who, "codeidentnational", "codeidentificationnational");
        Place place = places.place(new PlaceReader.Address(
                        null,
                        text(who, "ville", "adr/ville"),
                        text(who, "cp", "adr/cp"),
                        text(who, "adjudicateurnuts", "codenuts"),
                        "FR"))
                .orElse(null);
        draft.buyer = new Notice.Buyer(
                Fields.or(name, draft.buyer.name()),
                id == null ? draft.buyer.identifier() : id.replaceAll("\\s", ""),
                place,
                text(who, "mel", "coord/mel"),
                Fields.webAddress(text(who, "url", "coord/url")).orElse(null));
    }

    private static Notice.Nature nature(Node body) {
        Node type = body.first("objet/typemarche")
                .or(() -> body.first("naturemarche/typemarche"))
                .or(() -> body.first("description/typemarche"))
                .orElse(null);
        if (type == null) {
            return Notice.Nature.UNKNOWN;
        }
        String word = type.text().isEmpty()
                ? type.children().stream().findFirst().map(Node::name).orElse("")
                : type.text();
        return BoampMapping.natureOf(word);
    }

    private static @Nullable OffsetDateTime deadline(Node body) throws BadRecord {
        for (String name : List.of(
                "receptoffres",
                "receptcandidat",
                "datereceptionoffres",
                "datereceptioncandidatures",
                "datelimitereponse",
                "receptionoffres")) {
            String found = body.anywhere(name)
                    .map(Node::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                return Fields.dateTime(name, found, PARIS);
            }
        }
        return null;
    }

    private void lots(Node body, DraftBuilder draft) throws BadRecord {
        List<Node> objects = body.all("objet").toList();
        // The same lot is sometimes written twice.
        List<Node> lots = Stream.of("objet/lots/lot", "lots/lot", "naturemarche/lots/lot")
                .flatMap(body::all)
                .distinct()
                .toList();
        if (lots.isEmpty()
                && (draft.title.isEmpty()
                        || objects.isEmpty()
                                && !body.has("naturemarche")
                                && !body.has("description")
                                && !body.has("descriptionmarche"))) {
            return;
        }
        Node whole = objects.isEmpty() ? body : objects.getFirst();
        Reserved reserved = new Reserved(body, draft);
        if (lots.isEmpty()) {
            draft.lots.add(lot("1", whole, whole, body, draft, reserved));
        }
        Set<String> numbers = new HashSet<>();
        for (Node lot : lots) {
            String number = Fields.or(text(lot, "num", "numlot", "numero"), Integer.toString(draft.lots.size() + 1));
            String unique = number;
            for (int copy = 2; !numbers.add(unique); copy++) {
                unique = number + "/" + copy;
            }
            draft.lots.add(lot(unique, lot, whole, body, draft, reserved));
        }
    }

    private NoticeDraft.LotDraft lot(
            String number, Node lot, Node whole, Node body, DraftBuilder draft, Reserved reserved) throws BadRecord {
        boolean own = lot != whole;
        String title = own ? Fields.or(text(lot, "intitule", "titre"), "") : draft.title;
        String description = own
                ? Stream.of(text(lot, "description"), text(lot, "infocompl"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))
                : draft.description;
        List<Cpv> codes = cpv(lot, own);
        return new NoticeDraft.LotDraft(
                number,
                title.isEmpty() ? draft.title : title,
                description,
                codes.isEmpty() ? cpv(body, false) : codes,
                List.of(),
                places(lot, whole, body),
                value(lot),
                duration(lot, body),
                reserved.of(number, title + "\n" + description),
                false,
                draft.deadline);
    }

    /** @param own of the lot only; else of the contract without its lots */
    private static List<Cpv> cpv(Node node, boolean own) {
        return node.children().stream()
                .filter(child -> own || !child.name().equals("lots"))
                .flatMap(child -> Stream.of("principal", "supplementaire", "classprincipale", "classsupplementaire")
                        .flatMap(child::anywhere))
                .flatMap(code -> Fields.cpv(code.text()).stream())
                .distinct()
                .toList();
    }

    private List<Place> places(Node lot, Node whole, Node body) {
        List<Place> found = new ArrayList<>();
        for (Node at : List.of(lot, whole)) {
            at.all("lieuexeclivr")
                    .forEach(where -> place(where, where.text("adresse")).ifPresent(found::add));
            if (at.has("codenuts") || at.has("lieuprincipal")) {
                place(at, at.text("lieuprincipal")).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        Stream.of("naturemarche/lieuexecution", "description/lieuexecution", "lieuexecution")
                .flatMap(body::all)
                .filter(where -> where.has("cp") || where.has("codenuts") || where.has("ville"))
                .forEach(where -> place(where, where.text().isEmpty() ? null : where.text())
                        .ifPresent(found::add));
        return found;
    }

    private Optional<Place> place(Node where, @Nullable String words) {
        return places.place(
                new PlaceReader.Address(words, where.text("ville"), where.text("cp"), where.text("codenuts"), "FR"));
    }

    private static @Nullable Money value(Node lot) throws BadRecord {
        for (String path : List.of(
                "valeur",
                "caracteristiques/valeurtotale",
                "caracteristiques/valeur",
                "caracteristiques/valeurmax",
                "naturemarche/valeurestimee/valeur",
                "valeurestimee/valeur")) {
            Node node = lot.first(path).filter(found -> !found.text().isEmpty()).orElse(null);
            if (node != null && node.text().matches("[0-9 .,\\u00a0\\u202f]+")) {
                return Fields.money(path, node.text(), node.attributes().getOrDefault("DEVISE", "EUR"));
            }
        }
        return null;
    }

    private static @Nullable Integer duration(Node lot, Node body) throws BadRecord {
        for (Node at : List.of(lot, body)) {
            String months = text(at, "dureemois", "dureedelai/dureemois", "naturemarche/dureemois");
            String days = text(at, "dureejours", "dureedelai/dureejours");
            Integer found = months != null
                    ? Fields.months("dureemois", months, "MONTH")
                    : days != null
                            ? Fields.months("dureejours", days, "DAY")
                            : Fields.months(
                                    Fields.date("datedebut", text(at, "datedebut", "dureedelai/datedebut"), PARIS),
                                    Fields.date("datefin", text(at, "datefin", "dureedelai/datefin"), PARIS));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Reservations: by the form's own flag, by what a lot says of itself, or by what the notice says of some or all lots. */
    private static final class Reserved {
        private final @Nullable Reservation flagged;
        private final Optional<ReservedWords.Stated> stated;

        private Reserved(Node body, DraftBuilder draft) {
            String all = draft.title + "\n" + body.texts().collect(Collectors.joining("\n"));
            boolean flag = body.anywhere("marchereserveoui").findAny().isPresent()
                    || body.anywhere("marchereserve")
                            .anyMatch(node -> node.text().matches("(?i)oui|true|1") || node.has("oui"));
            flagged = flag ? ReservedWords.refine("BOAMP: MARCHE_RESERVE_OUI", all) : null;
            stated = ReservedWords.find(all);
        }

        private @Nullable Reservation of(String lot, String ownText) {
            if (flagged != null) {
                return flagged;
            }
            Optional<Reservation> own = ReservedWords.find(ownText).map(ReservedWords.Stated::reservation);
            return own.or(() -> stated.filter(found -> found.means(lot)).map(ReservedWords.Stated::reservation))
                    .orElse(null);
        }
    }

    /** What was won (<i>attribution</i>): one award for each decision that names a holder. */
    private static final class NationalAwards {
        private static void read(Node family, Node body, DraftBuilder draft) throws BadRecord {
            Node attribution = family.first("attribution")
                    .or(() -> body.first("attribution"))
                    .orElse(null);
            if (attribution == null) {
                return;
            }
            int number = 0;
            for (Node decision : attribution.anywhere("decision").toList()) {
                number++;
                List<AwardDraft.Winner> winners = decision.all("titulaire")
                        .flatMap(NationalAwards::winner)
                        .toList();
                if (!winners.isEmpty()) {
                    draft.awards.add(award(decision, attribution, draft, number, winners));
                }
            }
        }

        private static Stream<AwardDraft.Winner> winner(Node holder) {
            String name = text(holder, "denomination", "nom");
            String id = text(holder, "codeidentnational", "siret");
            String digits = id == null ? null : id.replaceAll("\\s", "");
            String scheme = digits == null
                    ? null
                    : digits.matches("[0-9]{14}") ? "SIRET" : digits.matches("[0-9]{9}") ? "SIREN" : "NATIONAL";
            return name == null ? Stream.empty() : Stream.of(new AwardDraft.Winner(name, digits, scheme));
        }

        private static AwardDraft award(
                Node decision, Node attribution, DraftBuilder draft, int number, List<AwardDraft.Winner> winners)
                throws BadRecord {
            String lot = text(decision, "numlot");
            NoticeDraft.LotDraft known = draft.lots.stream()
                    .filter(each -> each.number().equals(lot))
                    .findFirst()
                    .orElse(null);
            boolean only = attribution.all("decision").count() == 1;
            Node amount = decision.first("renseignement/montant")
                    .or(() -> only ? attribution.first("valeurtotale") : Optional.empty())
                    .orElse(null);
            String offers = decision.text("renseignement/nboffrerecu");
            return new AwardDraft(
                    draft.source,
                    draft.sourceId + "#" + number,
                    draft.version,
                    draft.procedureId,
                    lot,
                    Fields.or(text(decision, "intitule", "description"), draft.title),
                    known != null && !known.cpv().isEmpty()
                            ? known.cpv().getFirst()
                            : draft.lots.stream()
                                    .flatMap(each -> each.cpv().stream())
                                    .findFirst()
                                    .orElse(null),
                    draft.buyer,
                    amount == null
                            ? null
                            : Fields.money(
                                    "montant",
                                    amount.text(),
                                    amount.attributes().getOrDefault("DEVISE", "EUR")),
                    Fields.date(
                            "dateattribution",
                            Optional.ofNullable(decision.text("renseignement/dateattribution"))
                                    .orElse(attribution.text("datedecision")),
                            PARIS),
                    known == null ? null : known.durationMonths(),
                    known == null || known.places().isEmpty()
                            ? draft.buyer.place()
                            : known.places().getFirst(),
                    offers == null ? null : offers(offers),
                    List.of(),
                    winners);
        }

        private static @Nullable Integer offers(String text) throws BadRecord {
            int count = Fields.number("nboffrerecu", text).intValue();
            if (count < 0) {
                throw new BadRecord(
                        "notice.bad-number", Map.of("field", "nboffrerecu", "text", Fields.shortened(text)));
            }
            return count;
        }
    }
}
