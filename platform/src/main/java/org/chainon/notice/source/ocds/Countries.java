package org.chainon.notice.source.ocds;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as publishers write them: ISO 3166 codes, or names in the languages of those who publish OCDS. */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ro", "ru", "uk");
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** ISO 3166-1 alpha-2. */
    static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(folded(written)));
    }

    /** The country of an Internet address by its top-level domain: {@code https://tenders.nsw.gov.au} → AU. */
    static Optional<String> ofHost(String host) {
        String domain = host.substring(host.lastIndexOf('.') + 1);
        return domain.length() == 2 ? code(domain) : Optional.empty();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : LANGUAGES) {
                codes.put(folded(country.getDisplayCountry(Locale.of(language))), code);
            }
            codes.put(folded(code), code);
            codes.put(folded(country.getISO3Country()), code);
        }
        Map.of("uk", "GB", "england", "GB", "scotland", "GB", "wales", "GB", "great britain", "GB")
                .forEach(codes::put);
        return Map.copyOf(codes);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
