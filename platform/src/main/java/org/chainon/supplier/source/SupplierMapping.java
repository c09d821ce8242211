package org.chainon.supplier.source;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.LegalForms;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Folded;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.SupplierDraft;
import org.jspecify.annotations.Nullable;

/** From the fields of one record to a draft. The headings are those of {@code docs/formats/suppliers.md}. */
final class SupplierMapping {
    private static final String[] IDENTIFIER = {"siret", "et siret", "siret siege", "identifiant", "identifier", "neq"};
    private static final String[] NAME = {
        "nom", "name", "raison sociale", "denomination", "et raison sociale", "nom structure porteuse"
    };
    private static final int DIGITS_OF_SIRET = 14;

    private final Shape shape;
    private final Activities activities;
    private final ActivityWords words;
    private final KindMapping kinds;
    private final SiteMapping sites;
    private final ProofMapping proofs;
    private final Places places;

    SupplierMapping(Shape shape, Places places, Activities activities, ActivityWords words, LegalForms forms) {
        this.shape = shape;
        this.places = places;
        this.activities = activities;
        this.words = words;
        this.kinds = new KindMapping(shape, forms);
        this.sites = new SiteMapping(places);
        this.proofs = new ProofMapping();
    }

    /** Whether these are headings of a file of suppliers. */
    boolean knows(List<String> header) {
        return header.stream().anyMatch(List.of(IDENTIFIER)::contains)
                || header.stream().anyMatch(List.of(NAME)::contains);
    }

    SupplierDraft draft(Fields fields) throws BadRecord {
        Jurisdiction jurisdiction = jurisdiction(fields);
        String identifier = identifier(fields, jurisdiction);
        if (fields.text("est active").filter("False"::equals).isPresent()) {
            throw new BadRecord(
                    "supplier.closed", Map.of("name", fields.text(NAME).orElse("?")));
        }
        String name = name(fields, identifier);
        Set<EnterpriseKind> kinds = this.kinds.kinds(fields, jurisdiction);
        String naf = naf(fields);
        String description = fields.text("description", "desc", "presentation").orElse("");
        String tradeName = fields.text("enseigne", "nom commercial", "trade name", "nom usage")
                .filter(other -> !other.equals(name))
                .orElse(null);
        String about = String.join(" ", name, tradeName == null ? "" : tradeName, description);
        var draft = SupplierDraft.of("suppliers", key(fields, identifier, name), jurisdiction, name)
                .identifier(identifier)
                .tradeName(tradeName)
                .kinds(kinds)
                .description(description)
                .website(website(fields))
                .naf(naf)
                .legalCategory(KindMapping.legalCategory(fields))
                .capacity(capacity(fields, jurisdiction))
                .activities(activities(fields, kinds, naf, about));
        sites.sites(fields, jurisdiction, identifier).forEach(draft::site);
        places.serviceAreas(
                        fields.values(
                                "perimetre",
                                "perimetre d intervention",
                                "zone d intervention",
                                "service areas",
                                "service area"),
                        jurisdiction,
                        sites.centre(fields, jurisdiction, identifier))
                .forEach(draft::serviceArea);
        proofs.accreditations(fields, jurisdiction).forEach(draft::accreditation);
        proofs.pastContracts(fields, jurisdiction).forEach(draft::pastContract);
        return draft.build();
    }

    private static Jurisdiction jurisdiction(Fields fields) throws BadRecord {
        String said =
                Folded.text(fields.text("juridiction", "jurisdiction", "pays").orElse(""));
        return switch (said) {
            case "fr", "france" -> Jurisdiction.FR;
            case "qc", "quebec", "ca qc" -> Jurisdiction.QC;
            case "" -> fields.text("neq").isPresent() ? Jurisdiction.QC : Jurisdiction.FR;
            default -> throw new BadRecord("supplier.jurisdiction-unknown", Map.of("jurisdiction", said));
        };
    }

    /** A SIRET that a spreadsheet robbed of its leading zeros gets them back when the result is a SIRET. */
    private static @Nullable String identifier(Fields fields, Jurisdiction jurisdiction) {
        String raw = fields.text(IDENTIFIER).orElse(null);
        if (raw == null || jurisdiction != Jurisdiction.FR) {
            return raw;
        }
        String digits = raw.replaceAll("\\.0$", "");
        if (digits.matches("[0-9]{10,13}")) {
            String padded = "0".repeat(DIGITS_OF_SIRET - digits.length()) + digits;
            return Siret.parse(padded).isPresent() ? padded : raw;
        }
        return digits;
    }

    private String name(Fields fields, @Nullable String identifier) throws BadRecord {
        Optional<String> name = fields.text(NAME);
        if (name.isPresent()) {
            return name.get();
        }
        if (shape == Shape.SIRENE && identifier != null) {
            return "Établissement "
                    + Siret.parse(identifier).map(Siret::formatted).orElse(identifier);
        }
        throw new BadRecord("supplier.name-missing");
    }

    /** What tells this record from the file's others: FINESS's number, else the identifier and the file's own id. */
    private String key(Fields fields, @Nullable String identifier, String name) {
        String own = fields.text("id", "cle", "key").map(id -> "#" + id).orElse("");
        String finess = fields.text("et n finess").orElse("");
        if (!finess.isEmpty()) {
            return shape.prefix() + ":" + "0".repeat(Math.max(0, 9 - finess.length())) + finess;
        }
        String who = identifier == null
                ? Folded.text(name + " " + fields.text("code postal", "cp").orElse(""))
                : identifier;
        return shape.prefix() + ":" + who + own;
    }

    private static @Nullable String naf(Fields fields) {
        boolean old = fields.text("nomenclature activite principale etablissement")
                .filter(version -> !version.equals("NAFRev2"))
                .isPresent();
        return old
                ? null
                : fields.text("naf", "ape", "code naf", "code ape", "activite principale etablissement")
                        .map(code -> code.replace(".", "").replace(" ", "").toUpperCase(Locale.ROOT))
                        .filter(code -> code.matches("[0-9]{4}[A-Z]"))
                        .orElse(null);
    }

    /** Only addresses of the web: what else a file holds there is no link. */
    private static @Nullable String website(Fields fields) {
        String site = fields.text("site", "site web", "website", "url").orElse("");
        if (site.contains(" ") || !site.contains(".")) {
            return null;
        }
        String address = site.matches("(?i)https?://.*") ? site : "https://" + site;
        try {
            URI uri = new URI(address);
            return uri.getHost() == null || uri.getUserInfo() != null ? null : address;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static Capacity capacity(Fields fields, Jurisdiction jurisdiction) {
        Optional<String> insee = fields.text("tranche effectifs", "tranche effectif");
        Optional<String> people = fields.text("effectif", "effectifs", "headcount", "capacite autorisee agregee");
        return new Capacity(
                fields.text("ca", "chiffre d affaires", "turnover")
                        .map(Vocabulary::turnover)
                        .orElse(null),
                insee.map(code -> Vocabulary.headcount(code, true))
                        .or(() -> people.map(number -> Vocabulary.headcount(number, false)))
                        .orElse(null),
                fields.text("plus gros marche", "largest contract")
                        .flatMap(amount -> money(amount, jurisdiction))
                        .orElse(null));
    }

    static Optional<Money> money(String text, Jurisdiction jurisdiction) {
        String number = text.replaceAll("[\\s\\u00A0\\u202F€$]", "").replace(',', '.');
        return number.matches("[0-9]{1,12}(\\.[0-9]+)?")
                ? Optional.of(new Money(new BigDecimal(number), jurisdiction.currency()))
                : Optional.empty();
    }

    private List<SupplierActivity> activities(
            Fields fields, Set<EnterpriseKind> kinds, @Nullable String naf, String text) throws BadRecord {
        Set<ServiceKind> said = shape == Shape.SIAE
                ? Set.of() // the file says DISP of every enterprise, whatever its kind
                : Vocabulary.services(fields.values("prestations", "presta type", "type de prestation", "services"));
        Set<ServiceKind> services = said.isEmpty() ? Vocabulary.usualServices(kinds) : said;
        Set<Cpv> cpv = new TreeSet<>(Comparator.comparing(Cpv::code));
        for (String code : fields.values("cpv", "codes cpv")) {
            cpv.add(Cpv.parse(code).orElseThrow(() -> new BadRecord("supplier.cpv-invalid", Map.of("cpv", code))));
        }
        String own = fields.text("savoir faire", "activite en mots", "words").orElse("");
        Map<String, SupplierActivity> found = new LinkedHashMap<>();
        for (String label : fields.values("activites", "secteurs", "activities", "sectors")) {
            Activity activity = activities
                    .find(label)
                    .or(() -> activities.byLabel(label))
                    .orElseThrow(() -> new BadRecord("supplier.activity-unknown", Map.of("activity", label)));
            found.putIfAbsent(activity.id(), new SupplierActivity(activity.id(), services, cpv, own));
        }
        if (found.isEmpty() && (!own.isEmpty() || !cpv.isEmpty())) {
            found.put("", new SupplierActivity(null, services, cpv, own));
        }
        if (naf != null && !tellsOnlyOfTheCarrier(naf, kinds)) {
            activities
                    .ofNaf(naf)
                    .forEach(activity -> found.putIfAbsent(
                            activity.id(), new SupplierActivity(activity.id(), services, Set.of(), "")));
        }
        words.in(text + " " + own)
                .forEach(id -> found.putIfAbsent(id, new SupplierActivity(id, services, Set.of(), "")));
        if (found.isEmpty() && !services.isEmpty()) {
            found.put("", new SupplierActivity(null, services, Set.of(), ""));
        }
        return List.copyOf(found.values());
    }

    /**
     * Insertion and disability enterprises are often registered as what carries them (social action 88, lodging 87,
     * public bodies 84, associations 94, staffing 78, training 8559), which says nothing of what they sell.
     */
    private static boolean tellsOnlyOfTheCarrier(String naf, Set<EnterpriseKind> kinds) {
        return naf.matches("(78|84|87|88|94).*|8559.")
                && kinds.stream()
                        .map(EnterpriseKind::family)
                        .anyMatch(family -> family == EnterpriseKind.Family.INSERTION
                                || family == EnterpriseKind.Family.DISABILITY);
    }
}
