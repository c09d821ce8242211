package org.chainon.notice.source.eforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.source.Fields;
import org.chainon.notice.source.Node;
import org.chainon.notice.source.PlaceReader;
import org.jspecify.annotations.Nullable;

/** The organisations that a notice lists (BT-500 ff.) and the parts they play (OPT-300). */
final class Organizations {
    private final Map<String, Node> companies = new LinkedHashMap<>();
    private final EformsMapping.Words words;
    private final PlaceReader places;

    Organizations(Node root, EformsMapping.Words words, PlaceReader places) {
        this.words = words;
        this.places = places;
        root.all(EformsMapping.EXTENSION + "/Organizations/Organization").forEach(organization -> {
            organization.first("Company").ifPresent(this::add);
            organization.all("TouchPoint").forEach(this::add);
        });
    }

    private void add(Node party) {
        String id = party.text("PartyIdentification/ID");
        if (id != null) {
            companies.putIfAbsent(id, party);
        }
    }

    private Optional<Node> company(@Nullable String id) {
        return Optional.ofNullable(id).map(companies::get);
    }

    private Optional<Node> buyerCompany(Node root) {
        return root.all("ContractingParty/Party/PartyIdentification/ID")
                .map(id -> companies.get(id.text()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    Notice.Buyer buyer(Node root) {
        return buyerCompany(root)
                .map(company -> new Notice.Buyer(
                        words.text(company, "PartyName/Name"),
                        identifier(company),
                        places.place(address(company.first("PostalAddress").orElse(null)))
                                .orElse(null),
                        company.text("Contact/ElectronicMail"),
                        Fields.webAddress(company.text("WebsiteURI")).orElse(null)))
                .orElse(new Notice.Buyer("", null, null, null, null));
    }

    /** ISO 3166-1 alpha-2; empty when the buyer names none. */
    String buyerCountry(Node root) {
        return buyerCompany(root)
                .flatMap(company -> Fields.country(company.text("PostalAddress/Country/IdentificationCode"))
                        .or(() -> Optional.ofNullable(company.text("PostalAddress/CountrySubentityCode"))
                                .filter(nuts -> nuts.startsWith("FR"))
                                .map(nuts -> "FR")))
                .orElse("");
    }

    Optional<AwardDraft.Winner> winner(@Nullable String id) {
        return company(id).map(company -> {
            String identifier = identifier(company);
            return new AwardDraft.Winner(
                    words.text(company, "PartyName/Name"),
                    identifier,
                    identifier == null ? null : scheme(company, identifier));
        });
    }

    private static String scheme(Node company, String identifier) {
        boolean french = Fields.country(company.text("PostalAddress/Country/IdentificationCode"))
                .filter("FR"::equals)
                .isPresent();
        if (french && identifier.matches("[0-9]{14}")) {
            return "SIRET";
        }
        if (french && identifier.matches("[0-9]{9}")) {
            return "SIREN";
        }
        return identifier.matches("[A-Z]{2}[0-9A-Z]{8,12}") ? "TVA" : "NATIONAL";
    }

    /** BT-501; a SIRET among several. */
    private static @Nullable String identifier(Node company) {
        List<String> ids = company.all("PartyLegalEntity/CompanyID")
                .map(Node::text)
                .map(text -> text.replaceAll("[\\s\\u00a0]", ""))
                .filter(text ->
                        !text.isEmpty() && !text.toLowerCase(Locale.ROOT).startsWith("unpublished"))
                .toList();
        return ids.stream()
                .filter(id -> id.matches("[0-9]{14}"))
                .findFirst()
                .orElse(ids.isEmpty() ? null : ids.getFirst());
    }

    static PlaceReader.Address address(@Nullable Node address) {
        return address == null
                ? new PlaceReader.Address(null, null, null, null, null)
                : new PlaceReader.Address(
                        null,
                        address.text("CityName"),
                        address.text("PostalZone"),
                        address.text("CountrySubentityCode"),
                        address.text("Country/IdentificationCode"));
    }
}
