package org.chainon.supplier.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.PastContract;
import org.jspecify.annotations.Nullable;

/** Accreditations and past contracts of a record. */
final class ProofMapping {
    private static final List<String> ACCREDITATION =
            List.of("kind", "name", "number", "issuer", "valid from", "valid to", "proof");
    private static final List<String> CONTRACT = List.of("title", "buyer", "year", "amount", "cpv");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;

    List<Accreditation> accreditations(Fields fields, Jurisdiction jurisdiction) throws BadRecord {
        List<Accreditation> all = new ArrayList<>();
        for (Fields each : fields.parts(ACCREDITATION, "agrements", "accreditations", "labels")) {
            String kindWord = each.text("kind", "type").orElse("");
            EnterpriseKind kind =
                    kindWord.isEmpty() || kindWord.startsWith("label") ? null : Vocabulary.kind(kindWord, jurisdiction);
            all.add(new Accreditation(
                    kind,
                    each.text("name", "nom").orElse(kindWord.isEmpty() ? "?" : kindWord),
                    each.text("number", "numero").orElse(null),
                    each.text("issuer", "delivre par").orElse(null),
                    date(each.text("valid from", "du").orElse("")),
                    date(each.text("valid to", "au").orElse("")),
                    each.text("proof", "preuve")
                            .filter(proof -> proof.matches("https?://.*"))
                            .orElse(null)));
        }
        return all;
    }

    List<PastContract> pastContracts(Fields fields, Jurisdiction jurisdiction) throws BadRecord {
        List<PastContract> all = new ArrayList<>();
        for (Fields each : fields.parts(CONTRACT, "references", "past contracts")) {
            Optional<String> title = each.text("title", "objet");
            if (title.isEmpty()) {
                continue;
            }
            String year = each.text("year", "annee").orElse("");
            if (!year.matches("[0-9]{4}")
                    || Integer.parseInt(year) < FIRST_YEAR
                    || Integer.parseInt(year) > LAST_YEAR) {
                throw new BadRecord("supplier.year-invalid", Map.of("year", year));
            }
            all.add(new PastContract(
                    title.get(),
                    each.text("buyer", "acheteur").orElse(""),
                    each.text("cpv").flatMap(Cpv::parse).orElse(null),
                    each.text("amount", "montant")
                            .flatMap(amount -> SupplierMapping.money(amount, jurisdiction))
                            .orElse(null),
                    Integer.parseInt(year),
                    null));
        }
        return all;
    }

    private static @Nullable LocalDate date(String text) throws BadRecord {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException notADate) {
            throw new BadRecord("supplier.date-invalid", Map.of("date", text));
        }
        throw new BadRecord("supplier.date-invalid", Map.of("date", text));
    }
}
