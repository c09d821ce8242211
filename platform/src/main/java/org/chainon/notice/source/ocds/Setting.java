package org.chainon.notice.source.ocds;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.notice.source.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Where a release comes from.
 *
 * @param country ISO 3166-1 alpha-2, {@code ZZ} when nothing in the release tells
 * @param jurisdiction null for countries whose law the platform does not know
 * @param language ISO 639-1
 */
record Setting(String country, @Nullable Jurisdiction jurisdiction, String language) {
    static final String UNKNOWN_COUNTRY = "ZZ";

    /** SEAO's OCID prefix (facts 5.7). */
    private static final String SEAO = "ocds-ec9k95-";

    private static final Set<String> QUEBEC = Set.of("qc", "quebec", "québec");

    /** Currencies of one country only. */
    private static final Map<String, String> CURRENCIES = Map.of(
            "AUD", "AU", "CAD", "CA", "GBP", "GB", "MDL", "MD", "PYG", "PY", "UAH", "UA", "MXN", "MX", "COP", "CO");

    /** Language codes that publishers use and ISO 639-1 does not have. */
    private static final Map<String, String> LANGUAGES = Map.of("md", "ro", "ua", "uk");

    static Setting of(Fields release, Parties parties) {
        Fields address = parties.buyer().at("address");
        boolean seao = String.valueOf(release.text("ocid")).startsWith(SEAO);
        String country = seao ? "CA" : country(release, address);
        return new Setting(country, jurisdiction(country, seao || inQuebec(address)), language(release, country));
    }

    /** The zone of times without one. */
    ZoneId zone() {
        return jurisdiction == null ? ZoneOffset.UTC : jurisdiction.zone();
    }

    private static @Nullable Jurisdiction jurisdiction(String country, boolean quebec) {
        return switch (country) {
            case "FR" -> Jurisdiction.FR;
            case "CA" -> quebec ? Jurisdiction.QC : null;
            default -> null;
        };
    }

    private static boolean inQuebec(Fields address) {
        String region = address.text("region");
        return region != null && QUEBEC.contains(region.toLowerCase(Locale.ROOT));
    }

    private static String country(Fields release, Fields buyerAddress) {
        Fields publisher = release.at("packageInfo").at("publisher");
        return Stream.of(buyerAddress, publisher.at("address"))
                .map(address -> address.firstText("countryName", "country"))
                .flatMap(name -> Optional.ofNullable(name).flatMap(Countries::code).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(publisher.firstText("uri", "uri_en"))
                        .flatMap(Setting::ofAddress))
                .or(() -> Optional.ofNullable(release.at("packageInfo").text("uri"))
                        .flatMap(Setting::ofAddress))
                .or(() -> Optional.ofNullable(currency(release)).map(CURRENCIES::get))
                .or(() -> Links.of(release).stream()
                        .flatMap(link -> ofAddress(link.url()).stream())
                        .findFirst())
                .orElse(UNKNOWN_COUNTRY);
    }

    private static Optional<String> ofAddress(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost()).flatMap(Countries::ofHost);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String currency(Fields release) {
        return Stream.of(
                        Stream.of(
                                release.at("tender").at("value"),
                                release.at("planning").at("budget").at("amount")),
                        release.list("awards").stream().map(award -> award.at("value")),
                        release.list("contracts").stream().map(contract -> contract.at("value")))
                .flatMap(values -> values)
                .flatMap(value -> Optional.ofNullable(value.text("currency")).stream())
                .map(currency -> currency.toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    /** Canada's federal releases give texts in both languages whatever {@code language} says; the French ones are read. */
    private static boolean inFrenchToo(Fields release) {
        return release.at("tender").has("title_fr")
                || release.list("contracts").stream().anyMatch(contract -> contract.has("title_fr"))
                || release.list("awards").stream().anyMatch(award -> award.has("title_fr"));
    }

    private static String language(Fields release, String country) {
        if (inFrenchToo(release)) {
            return "fr";
        }
        String written = release.text("language");
        if (written == null || written.length() < 2) {
            return country.equals("FR") ? "fr" : "en";
        }
        String code = written.substring(0, 2).toLowerCase(Locale.ROOT);
        return LANGUAGES.getOrDefault(code, code);
    }
}
