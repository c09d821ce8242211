package org.chainon.supplier.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ForgivingReader;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Siren;
import org.chainon.jurisdiction.Siret;
import org.chainon.supplier.RegisterStates;
import org.springframework.stereotype.Component;

/**
 * Whether known suppliers are still there, from the stock files of SIRENE as INSEE publishes them: StockEtablissement,
 * StockUniteLegale, StockEtablissementLiensSuccession. What they say of others is left out.
 */
@Component
class SireneImporter implements Importer {
    private final RegisterStates states;

    SireneImporter(RegisterStates states) {
        this.states = states;
    }

    @Override
    public String source() {
        return "sirene";
    }

    @Override
    public String description() {
        return "Closed and moved establishments of known suppliers: stock files of SIRENE (establishments, legal units, successions)";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv");
    }

    /** Takes one record of a sort of file. */
    @FunctionalInterface
    private interface Taker {
        Stored take(Fields fields, Set<String> known) throws BadRecord;
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        Set<String> known = states.knownUnits();
        try (Reader text = ForgivingReader.of(file.open())) {
            CsvRecords records = new CsvRecords(new Lines(text, SuppliersImporter.RECORD_LIMIT));
            Taker taker = taker(records.header(), file);
            for (CsvRecords.CsvRecord each = records.next(); each != null; each = records.next()) {
                BadRecord refusal = each.refusal();
                Fields fields = each.fields();
                if (fields != null) {
                    try {
                        run.stored(taker.take(fields, known));
                        continue;
                    } catch (BadRecord bad) {
                        refusal = bad;
                    }
                }
                if (refusal != null) {
                    String location = file.name() + ":" + each.line();
                    run.quarantined(
                            location, location, refusal.reason(), each.raw().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private Taker taker(List<String> header, InputFile file) throws IOException {
        if (header.contains(SUCCESSOR)) {
            return this::succession;
        }
        if (header.contains(ESTABLISHMENT_STATE)) {
            return this::establishment;
        }
        if (header.contains(UNIT_STATE)) {
            return this::unit;
        }
        throw new IOException(
                file.name()
                        + ": no column is named etatAdministratifEtablissement, etatAdministratifUniteLegale or siretEtablissementSuccesseur");
    }

    private Stored establishment(Fields fields, Set<String> known) throws BadRecord {
        String siret = siret(fields, "siret");
        if (!known.contains(Siren.unitOf(siret))) {
            return Stored.UNCHANGED;
        }
        return state(siret, closed(fields, ESTABLISHMENT_STATE, "F"), fields);
    }

    /** A legal unit that ceased has no establishment any more. */
    private Stored unit(Fields fields, Set<String> known) throws BadRecord {
        String siren = fields.text("siren").orElse("");
        if (!known.contains(siren) || !closed(fields, UNIT_STATE, "C")) {
            return Stored.UNCHANGED;
        }
        Stored stored = Stored.UNCHANGED;
        for (String siret : states.ofUnit(siren)) {
            Stored one = state(siret, true, fields);
            stored = one == Stored.UNCHANGED ? stored : one;
        }
        return stored;
    }

    private Stored state(String siret, boolean closed, Fields fields) throws BadRecord {
        return states.saw(siret, closed, closed ? date(fields, BEGINNING).orElse(null) : null);
    }

    private Stored succession(Fields fields, Set<String> known) throws BadRecord {
        String predecessor = siret(fields, PREDECESSOR);
        String successor = siret(fields, SUCCESSOR);
        if (!known.contains(Siren.unitOf(predecessor)) || predecessor.equals(successor)) {
            return Stored.UNCHANGED;
        }
        return states.succeeds(
                predecessor, successor, date(fields, SUCCESSION_DATE).orElse(null));
    }

    private static boolean closed(Fields fields, String heading, String letter) throws BadRecord {
        String state = fields.text(heading).orElse("");
        if (!state.equals("A") && !state.equals(letter)) {
            throw new BadRecord("sirene.state-unknown", Map.of("state", state));
        }
        return state.equals(letter);
    }

    private static String siret(Fields fields, String heading) throws BadRecord {
        try {
            return Siret.of(fields.text(heading).orElse("")).digits();
        } catch (InvalidIdentifier bad) {
            throw new BadRecord(bad.reason());
        }
    }

    private static Optional<LocalDate> date(Fields fields, String heading) throws BadRecord {
        Optional<String> written = fields.text(heading);
        try {
            return written.map(text -> LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeParseException bad) {
            throw new BadRecord("sirene.bad-date", Map.of("date", written.orElse("")));
        }
    }

    private static final String ESTABLISHMENT_STATE = Fields.key("etatAdministratifEtablissement");
    private static final String UNIT_STATE = Fields.key("etatAdministratifUniteLegale");
    private static final String BEGINNING = Fields.key("dateDebut");
    private static final String PREDECESSOR = Fields.key("siretEtablissementPredecesseur");
    private static final String SUCCESSOR = Fields.key("siretEtablissementSuccesseur");
    private static final String SUCCESSION_DATE = Fields.key("dateLienSuccession");
}
