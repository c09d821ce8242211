package org.chainon.supplier.source;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.Folded;
import org.chainon.supplier.ServiceKind;
import org.jspecify.annotations.Nullable;

/** The codes and words that files use, and ours. */
final class Vocabulary {
    private static final Map<String, EnterpriseKind> KINDS = kinds();
    private static final Map<String, ServiceKind> SERVICES = Map.ofEntries(
            Map.entry("disp", ServiceKind.STAFF),
            Map.entry("mise a disposition", ServiceKind.STAFF),
            Map.entry("interim", ServiceKind.STAFF),
            Map.entry("staff", ServiceKind.STAFF),
            Map.entry("prest", ServiceKind.SERVICE),
            Map.entry("prestation", ServiceKind.SERVICE),
            Map.entry("prestation de service", ServiceKind.SERVICE),
            Map.entry("service", ServiceKind.SERVICE),
            Map.entry("build", ServiceKind.GOODS),
            Map.entry("fabrication", ServiceKind.GOODS),
            Map.entry("fabrication et vente de biens", ServiceKind.GOODS),
            Map.entry("biens", ServiceKind.GOODS),
            Map.entry("goods", ServiceKind.GOODS));

    /** INSEE's bands of employees (tranche d'effectifs) and ours; INSEE's 22 and 31 share our band 100 to 249. */
    private static final Map<String, HeadcountBand> INSEE_HEADCOUNT = Map.ofEntries(
            Map.entry("01", HeadcountBand.FROM_1),
            Map.entry("02", HeadcountBand.FROM_1),
            Map.entry("03", HeadcountBand.FROM_1),
            Map.entry("11", HeadcountBand.FROM_10),
            Map.entry("12", HeadcountBand.FROM_10),
            Map.entry("21", HeadcountBand.FROM_50),
            Map.entry("22", HeadcountBand.FROM_100),
            Map.entry("31", HeadcountBand.FROM_100),
            Map.entry("32", HeadcountBand.FROM_250),
            Map.entry("41", HeadcountBand.FROM_500),
            Map.entry("42", HeadcountBand.FROM_500),
            Map.entry("51", HeadcountBand.FROM_500),
            Map.entry("52", HeadcountBand.FROM_500),
            Map.entry("53", HeadcountBand.FROM_500));

    private Vocabulary() {}

    static Set<EnterpriseKind> kinds(List<String> words, Jurisdiction jurisdiction) throws BadRecord {
        Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
        for (String word : words) {
            for (String part : word.split("[,/+]")) {
                if (!part.isBlank()) {
                    kinds.add(kind(part, jurisdiction));
                }
            }
        }
        return kinds;
    }

    static EnterpriseKind kind(String word, Jurisdiction jurisdiction) throws BadRecord {
        String key = Folded.text(word);
        EnterpriseKind kind = jurisdiction == Jurisdiction.QC ? KINDS.get("qc " + key) : null;
        if (kind == null) {
            kind = KINDS.get(key);
        }
        if (kind == null) {
            throw new BadRecord("supplier.kind-unknown", Map.of("kind", word.strip()));
        }
        return kind;
    }

    static Set<ServiceKind> services(List<String> words) throws BadRecord {
        Set<ServiceKind> services = EnumSet.noneOf(ServiceKind.class);
        for (String word : words) {
            ServiceKind service = SERVICES.get(Folded.text(word));
            if (service == null) {
                throw new BadRecord("supplier.service-unknown", Map.of("service", word));
            }
            services.add(service);
        }
        return services;
    }

    /** The kinds of service that enterprises of these kinds offer (facts 1.13, 1.16); empty when the kinds do not tell. */
    static Set<ServiceKind> usualServices(Set<EnterpriseKind> kinds) {
        Set<ServiceKind> services = EnumSet.noneOf(ServiceKind.class);
        for (EnterpriseKind kind : kinds) {
            switch (kind) {
                case ETTI, AI, EATT, GEIQ -> services.add(ServiceKind.STAFF);
                case EI, ACI, EA, ESAT, REGIE_DE_QUARTIER, SEP, QC_ADAPTEE, QC_INSERTION ->
                    services.add(ServiceKind.SERVICE);
                default -> {}
            }
        }
        return services;
    }

    /** A number of people, a band's name or INSEE's code ({@code NN}: unknown). */
    static @Nullable HeadcountBand headcount(String text, boolean inseeCode) {
        if (inseeCode) {
            return INSEE_HEADCOUNT.get(text);
        }
        Optional<HeadcountBand> named = named(HeadcountBand.values(), text);
        if (named.isPresent()) {
            return named.get();
        }
        return firstNumber(text)
                .flatMap(people -> List.of(HeadcountBand.values()).stream()
                        .filter(band -> people >= band.from() && people <= band.to())
                        .findFirst())
                .orElse(null);
    }

    /** An amount or a band's name. */
    static @Nullable TurnoverBand turnover(String text) {
        Optional<TurnoverBand> named = named(TurnoverBand.values(), text);
        if (named.isPresent()) {
            return named.get();
        }
        return firstNumber(text)
                .flatMap(amount -> List.of(TurnoverBand.values()).stream()
                        .filter(band -> amount >= band.from() && amount < band.to())
                        .findFirst())
                .orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return List.of(values).stream()
                .filter(value -> Folded.text(value.name()).equals(Folded.text(text)))
                .findFirst();
    }

    private static Optional<Long> firstNumber(String text) {
        String digits = text.replaceAll("(?<=[0-9])[\\s\\u00A0\\u202F](?=[0-9]{3})", "")
                .replaceFirst("^[^0-9]*", "")
                .replaceFirst("[^0-9].*$", "");
        return digits.isEmpty() || digits.length() > 15 ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }

    private static Map<String, EnterpriseKind> kinds() {
        Map<String, EnterpriseKind> kinds = new HashMap<>();
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            kinds.put(Folded.text(kind.name()), kind);
        }
        kinds.put("entreprise d insertion", EnterpriseKind.EI);
        kinds.put("association intermediaire", EnterpriseKind.AI);
        kinds.put("atelier et chantier d insertion", EnterpriseKind.ACI);
        kinds.put("atelier chantier d insertion", EnterpriseKind.ACI);
        kinds.put("entreprise de travail temporaire d insertion", EnterpriseKind.ETTI);
        kinds.put("entreprise adaptee", EnterpriseKind.EA);
        kinds.put("entreprise adaptee de travail temporaire", EnterpriseKind.EATT);
        kinds.put("etablissement et service d aide par le travail", EnterpriseKind.ESAT);
        kinds.put("etablissement et service d accompagnement par le travail", EnterpriseKind.ESAT);
        kinds.put("structure d emploi penitentiaire", EnterpriseKind.SEP);
        kinds.put("societe cooperative et participative", EnterpriseKind.SCOP);
        kinds.put("economie circulaire", EnterpriseKind.CIRCULAR);
        kinds.put("tpe", EnterpriseKind.TPE_PME);
        kinds.put("pme", EnterpriseKind.TPE_PME);
        kinds.put("societe commerciale de l ess", EnterpriseKind.SOCIETE_ESS);
        kinds.put("qc obnl", EnterpriseKind.QC_OBNL);
        kinds.put("obnl", EnterpriseKind.QC_OBNL);
        kinds.put("qc cooperative", EnterpriseKind.QC_COOPERATIVE);
        kinds.put("qc entreprise d insertion", EnterpriseKind.QC_INSERTION);
        kinds.put("qc entreprise adaptee", EnterpriseKind.QC_ADAPTEE);
        kinds.put("qc tpe pme", EnterpriseKind.QC_PME);
        return Map.copyOf(kinds);
    }
}
