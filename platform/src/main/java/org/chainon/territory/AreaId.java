package org.chainon.territory;

import java.util.regex.Pattern;

/**
 * A place by kind and official code, written {@code COMMUNE:75056}: INSEE codes (communes, départements, régions), SIREN
 * (EPCI), codes of the Québec ministry of municipal affairs (QC_REGION 01–17, MRC, MUNICIPALITY), and {@code COUNTRY:FR},
 * {@code COUNTRY:QC}.
 */
public record AreaId(AreaKind kind, String code) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,12}");

    public AreaId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not an area code: " + code);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code KIND:code} */
    public static AreaId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not an area: " + text);
        }
        return new AreaId(AreaKind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    public static AreaId departement(String code) {
        return new AreaId(AreaKind.DEPARTEMENT, code);
    }

    public static AreaId commune(String code) {
        return new AreaId(AreaKind.COMMUNE, code);
    }

    @Override
    public String toString() {
        return kind + ":" + code;
    }
}
