package org.chainon.demo;

import java.util.Locale;
import java.util.regex.Pattern;

/** The small rules of French that sentences with blanks need. */
final class French {
    private static final Pattern ELISION = Pattern.compile("(?<![\\p{L}])([Dd])e (?=[AEIOUÉÈÊÎÔaeiouéèêîô])");

    private French() {}

    /** « de Lannion », « d'Angers », « du Mans », « des Abymes ». */
    static String of(String place) {
        if (place.startsWith("Le ")) {
            return "du " + place.substring(3);
        }
        if (place.startsWith("Les ")) {
            return "des " + place.substring(4);
        }
        return elided("de " + place);
    }

    /** « à Lannion », « au Mans », « aux Abymes ». */
    static String at(String place) {
        if (place.startsWith("Le ")) {
            return "au " + place.substring(3);
        }
        return place.startsWith("Les ") ? "aux " + place.substring(4) : "à " + place;
    }

    /** « d'Orvelac » for « de Orvelac ». */
    static String elided(String text) {
        return ELISION.matcher(text).replaceAll("$1'");
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }

    /** A whole number with narrow no-break spaces: {@code 12 500}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }
}
