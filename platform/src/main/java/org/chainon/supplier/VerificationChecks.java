package org.chainon.supplier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.LegalForms;
import org.chainon.supplier.VerificationCheck.Outcome;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.chainon.territory.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what a supplier says of itself against lists, registers and zones. */
@Component
public class VerificationChecks {
    private static final Set<String> OWN_WORD = Set.of("self", "demo");

    private final LegalForms forms;
    private final Territory territory;
    private final SupplierUpkeep settings;
    private final Clock clock;

    VerificationChecks(LegalForms forms, Territory territory, SupplierUpkeep settings, Clock clock) {
        this.settings = settings;
        this.forms = forms;
        this.territory = territory;
        this.clock = clock;
    }

    /** What must be looked at first. */
    public List<VerificationCheck> of(Supplier supplier, List<SourceSays> sources) {
        List<VerificationCheck> checks = new ArrayList<>();
        if (supplier.identifier() == null) {
            checks.add(look("verification.no-identifier"));
        }
        differing(sources, "verification.other-name", draft -> plain(draft.name()), checks);
        differing(sources, "verification.other-identifier", SupplierDraft::identifier, checks);
        if (supplier.kinds().isEmpty()) {
            checks.add(look("verification.no-kind"));
        }
        supplier.kinds().stream().sorted().forEach(kind -> checks.add(kind(kind, supplier, sources)));
        supplier.accreditations().forEach(accreditation -> dates(accreditation, checks));
        supplier.sites().forEach(site -> zones(site, checks));
        checks.sort(Comparator.comparingInt(VerificationChecks::order));
        return checks;
    }

    /** Accreditations that end soon or have ended. */
    public List<Reason> ending(Supplier supplier) {
        List<VerificationCheck> ending = new ArrayList<>();
        supplier.accreditations().forEach(accreditation -> dates(accreditation, ending));
        return ending.stream().map(VerificationCheck::what).toList();
    }

    private static int order(VerificationCheck check) {
        return switch (check.outcome()) {
            case TO_LOOK_AT -> 0;
            case CONFIRMED -> 1;
            case INFORMATION -> 2;
        };
    }

    private static VerificationCheck look(String code) {
        return new VerificationCheck(Outcome.TO_LOOK_AT, Reason.of(code));
    }

    private VerificationCheck kind(EnterpriseKind kind, Supplier supplier, List<SourceSays> sources) {
        List<String> listed = sources.stream()
                .map(SourceSays::draft)
                .filter(draft ->
                        !OWN_WORD.contains(draft.source()) && draft.kinds().contains(kind))
                .map(SupplierDraft::source)
                .distinct()
                .toList();
        if (!listed.isEmpty()) {
            return new VerificationCheck(
                    Outcome.CONFIRMED,
                    new Reason("verification.kind-listed", Map.of("kind", kind, "sources", String.join(", ", listed))));
        }
        String category = supplier.legalCategory();
        if (kind.byLegalForm() && category != null) {
            boolean same = forms.kindOf(category).filter(kind::equals).isPresent();
            String label = forms.label(category).orElse(category);
            return new VerificationCheck(
                    same ? Outcome.CONFIRMED : Outcome.TO_LOOK_AT,
                    new Reason(
                            same ? "verification.kind-by-form" : "verification.kind-not-by-form",
                            Map.of("kind", kind, "form", label)));
        }
        boolean proven = supplier.accreditations().stream()
                .anyMatch(each -> each.kind() == kind && (each.proof() != null || each.file() != null));
        return new VerificationCheck(
                Outcome.TO_LOOK_AT,
                new Reason(proven ? "verification.kind-proof" : "verification.kind-bare", Map.of("kind", kind)));
    }

    private void dates(Accreditation accreditation, List<VerificationCheck> checks) {
        LocalDate end = accreditation.validTo();
        LocalDate today = LocalDate.now(clock);
        if (end != null && end.isBefore(today.plusDays(settings.soonDays()))) {
            String code = end.isBefore(today) ? "verification.ended" : "verification.ends-soon";
            checks.add(new VerificationCheck(
                    Outcome.TO_LOOK_AT, new Reason(code, Map.of("name", accreditation.name(), "date", end))));
        }
    }

    /** Priority neighbourhoods and zones of revitalisation, by the address: a fact, not a status. */
    private void zones(Site site, List<VerificationCheck> checks) {
        AreaId commune = site.commune();
        Point point = site.point();
        if (commune == null) {
            return;
        }
        List<Zone> zones = point == null ? territory.zonesOf(commune) : territory.zonesAt(point, commune);
        zones.stream()
                .filter(zone -> zone.inForce(LocalDate.now(clock)))
                .filter(zone -> point != null || zone.kind() != Zone.Kind.QPV_2024)
                .forEach(zone -> checks.add(new VerificationCheck(
                        Outcome.INFORMATION,
                        new Reason("verification.zone", Map.of("zone", zone.name(), "place", site.city())))));
    }

    private static void differing(
            List<SourceSays> sources,
            String code,
            Function<SupplierDraft, @Nullable String> part,
            List<VerificationCheck> checks) {
        Set<String> said = sources.stream()
                .map(SourceSays::draft)
                .map(part)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (said.size() > 1) {
            checks.add(new VerificationCheck(
                    Outcome.TO_LOOK_AT,
                    new Reason(code, Map.of("said", said.stream().sorted().collect(Collectors.joining(" · "))))));
        }
    }

    private static String plain(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
