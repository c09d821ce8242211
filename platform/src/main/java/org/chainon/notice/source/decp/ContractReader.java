package org.chainon.notice.source.decp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.AwardDraft.Winner;
import org.chainon.notice.Notice;
import org.chainon.notice.source.json.Fields;
import org.chainon.notice.source.json.JsonFile;
import org.chainon.notice.source.json.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads one DECP contract, a <i>marché</i> or a concession. Amount, duration and winners are those after the last
 * modification. Lots of one contract often share its id: the lot that the object names and the first winner tell them apart.
 */
@Component
final class ContractReader {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Pattern LOT =
            Pattern.compile("\\blots?\\s*(?:n[°ºo]s?\\.?\\s*)?:?\\s*([0-9]{1,4}[a-z]?)\\b", Pattern.CASE_INSENSITIVE);
    /** First year in which DECP existed is 2016; contracts notified long before can be published late. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    /** Spellings of the identifier types of different schemas. */
    private static final Map<String, String> SCHEMES = Map.of(
            "TVA_INTRACOMMUNAUTAIRE", "TVA",
            "HORS_UE", "HORS-UE",
            "FRW", "FRWF",
            "UE", "TVA");

    private final ContractPlaces places;

    ContractReader(ContractPlaces places) {
        this.places = places;
    }

    /** @throws BadRecord when id, object, buyer or winner is missing, or a date or amount is absurd */
    AwardDraft read(JsonNode node) throws BadRecord {
        Fields contract = new Fields(node);
        String id = required(contract, "id", "decp.no-id");
        String object = required(contract, "objet", "decp.no-object");
        Fields buyer = buyer(contract);
        String buyerId = required(buyer, "id", "decp.no-buyer");
        List<Fields> changes = modifications(contract);
        List<Winner> first = winners(contract);
        List<Winner> winners = newest(changes, ContractReader::winnersOrNull).orElse(first);
        if (winners.isEmpty()) {
            throw new BadRecord("decp.no-winner", Map.of("id", id));
        }
        String lot = lot(object);
        return new AwardDraft(
                DecpImporter.SOURCE,
                sourceId(buyerId, id, lot, first.isEmpty() ? winners : first),
                version(node, contract, changes),
                null,
                lot,
                object,
                cpv(contract.text("codeCPV")),
                new Notice.Buyer(
                        Objects.requireNonNullElse(buyer.text("nom"), ""), buyerId, places.seat(buyerId), null, null),
                amount(contract, changes),
                date(contract, "dateNotification", "dateSignature"),
                months(newest(changes, change -> change.integer("dureeMois")).orElse(contract.integer("dureeMois"))),
                places.of(contract.at("lieuExecution")),
                offers(contract.integer("offresRecues")),
                considerations(contract),
                winners);
    }

    static Fields buyer(Fields contract) {
        return contract.has("acheteur") ? contract.at("acheteur") : contract.at("autoriteConcedante");
    }

    private static String required(Fields fields, String name, String refusal) throws BadRecord {
        String text = fields.text(name);
        if (text == null) {
            throw new BadRecord(refusal);
        }
        return text;
    }

    private static String sourceId(String buyerId, String id, @Nullable String lot, List<Winner> winners) {
        String winner = winners.getFirst().identifier();
        return buyerId + "/" + id + (lot == null ? "" : "/lot" + lot) + (winner == null ? "" : "/" + winner);
    }

    /** The number that the object names: « Lot 423 : … », « lot n°2 ». */
    static @Nullable String lot(String object) {
        Matcher lot = LOT.matcher(object);
        return lot.find() ? lot.group(1) : null;
    }

    /** Oldest first. */
    private static List<Fields> modifications(Fields contract) {
        List<Fields> changes = new ArrayList<>();
        for (Fields entry : contract.list("modifications")) {
            changes.add(entry.has("modification") ? entry.at("modification") : entry);
        }
        changes.sort(Comparator.comparing(change -> Objects.requireNonNullElse(
                change.firstText("dateNotificationModification", "datePublicationDonneesModification"), "")));
        return changes;
    }

    private static <T> Optional<T> newest(List<Fields> changes, Function<Fields, @Nullable T> value) {
        return changes.reversed().stream()
                .flatMap(change -> Stream.ofNullable(value.apply(change)))
                .findFirst();
    }

    /**
     * The day of the last publication and the number of modifications; then, as some publish the same contract twice a day with
     * other contents, a mark of the content, so that always the same one of the two stays.
     */
    private static String version(JsonNode node, Fields contract, List<Fields> changes) {
        String day = newest(
                        changes,
                        change ->
                                change.firstText("datePublicationDonneesModification", "dateNotificationModification"))
                .or(() -> Optional.ofNullable(
                        contract.firstText("datePublicationDonnees", "dateNotification", "dateSignature")))
                .flatMap(Moments::day)
                .map(LocalDate::toString)
                .orElse("0000-00-00");
        CRC32 mark = new CRC32();
        mark.update(JsonFile.bytes(node));
        return "%s+%03d/%08x".formatted(day, changes.size(), mark.getValue());
    }

    private static @Nullable List<Winner> winnersOrNull(Fields change) {
        List<Winner> winners = winners(change);
        return winners.isEmpty() ? null : winners;
    }

    private static List<Winner> winners(Fields part) {
        List<Fields> entries = part.list("titulaires");
        List<Winner> winners = new ArrayList<>();
        for (Fields entry : entries.isEmpty() ? part.list("concessionnaires") : entries) {
            Fields winner = entry.has("titulaire")
                    ? entry.at("titulaire")
                    : entry.has("concessionnaire") ? entry.at("concessionnaire") : entry;
            String id = winner.text("id");
            String name = winner.firstText("denominationSociale", "nom");
            if (id != null || name != null) {
                winners.add(winner(Objects.requireNonNullElse(name, ""), id, winner.text("typeIdentifiant")));
            }
        }
        return winners;
    }

    /** Nine digits under the name of SIRET are a SIREN; an identifier that cannot be one keeps no scheme. */
    private static Winner winner(String name, @Nullable String id, @Nullable String type) {
        if (id == null) {
            return new Winner(name, null, null);
        }
        String bare = id.replaceAll("[ .\\u00a0]", "");
        String scheme = type == null ? "SIRET" : SCHEMES.getOrDefault(type, type);
        if (scheme.equals("SIRET") && !bare.matches("[0-9]{14}")) {
            scheme = bare.matches("[0-9]{9}") ? "SIREN" : null;
        }
        return new Winner(name, bare, scheme);
    }

    /** Seven digits have lost their leading zero. */
    private static @Nullable Cpv cpv(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String digits = code.matches("[0-9]{7}(-[0-9])?") ? "0" + code : code;
        return Cpv.parse(digits).orElse(null);
    }

    private static @Nullable Money amount(Fields contract, List<Fields> changes) throws BadRecord {
        BigDecimal amount = newest(
                        changes,
                        change -> Optional.ofNullable(change.number("montant")).orElse(change.number("valeurGlobale")))
                .or(() -> Optional.ofNullable(contract.number("montant")))
                .orElse(contract.number("valeurGlobale"));
        if (amount == null || amount.signum() == 0) {
            return null;
        }
        if (amount.signum() < 0) {
            throw new BadRecord("decp.negative-amount", Map.of("amount", amount));
        }
        return new Money(amount, EURO);
    }

    private static @Nullable LocalDate date(Fields contract, String... names) throws BadRecord {
        String text = contract.firstText(names);
        if (text == null) {
            return null;
        }
        LocalDate date = Moments.day(text).orElse(null);
        if (date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new BadRecord("decp.bad-date", Map.of("text", text));
        }
        return date;
    }

    private static @Nullable Integer months(@Nullable Integer months) {
        return months == null || months <= 0 ? null : months;
    }

    private static @Nullable Integer offers(@Nullable Integer offers) {
        return offers == null || offers < 1 ? null : offers;
    }

    private static List<String> considerations(Fields contract) {
        List<String> nested = contract.at("considerationsSociales").texts("considerationSociale");
        return nested.isEmpty() ? contract.texts("considerationsSociales") : nested;
    }
}
