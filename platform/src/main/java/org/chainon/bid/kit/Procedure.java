package org.chainon.bid.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sort of procedure, as far as the words of a notice tell. */
public enum Procedure {
    /** Without publicity or competition. */
    DIRECT,
    /** Procédure adaptée. */
    ADAPTED,
    /** Appel d'offres, procédure avec négociation, dialogue compétitif. */
    FORMAL,
    UNKNOWN;

    /** eForms codes (BT-105), BOAMP's words, OCDS' {@code procurementMethod}. */
    public static Procedure of(@Nullable String words) {
        String text = words == null ? "" : words.toLowerCase(Locale.ROOT);
        if (text.contains("adapt") || text.startsWith("mapa") || text.equals("oth-mult")) {
            return ADAPTED;
        }
        if (text.matches("(?s).*(neg-wo-call|oth-single|sans publicit|gr[eé] à gr[eé]|direct).*")) {
            return DIRECT;
        }
        return text.matches(
                        "(?s).*(open|ouvert|restr|selective|n[eé]g|dialog|comp-|appel d'offres|formalis|innovation).*")
                ? FORMAL
                : UNKNOWN;
    }
}
