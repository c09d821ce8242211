package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;

/**
 * One UNSPSC code with its labels; either may be missing (empty), not both.
 *
 * @param code eight digits
 */
record UnspscEntry(String code, String fr, String en) {
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");
    private static final int LONGEST_LABEL = 1000;

    /** @throws BadRecord when the code is no code or no label is there */
    static UnspscEntry of(NamedCsvRecord row) throws BadRecord {
        String code = row.findField("code").orElse("").strip();
        if (!CODE.matcher(code).matches()) {
            throw new BadRecord("unspsc.code", Map.of("code", cut(code, 40)));
        }
        String fr = label(row, "fr");
        String en = label(row, "en");
        if (fr.isEmpty() && en.isEmpty()) {
            throw new BadRecord("unspsc.label", Map.of("code", code));
        }
        return new UnspscEntry(code, fr, en);
    }

    private static String label(NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("").replace('\0', ' ');
        return cut(text.strip().replaceAll("\\s+", " "), LONGEST_LABEL);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
