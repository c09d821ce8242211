package org.chainon.need.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.TypedAmount;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.supplier.ServiceKind;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a need's form into a sheet, and says for each field what cannot be read. What is missing is no error yet. */
@Component
class NeedFormCheck {
    private static final int TITLE = 200;
    private static final int DESCRIPTION = 6_000;
    private static final int MOST_MONTHS = 240;
    private static final int MOST_YEARS_AHEAD = 3;
    private static final int MOST_OF_A_SORT = 20;

    private final Activities activities;
    private final CpvCatalogue catalogue;
    private final Territory territory;
    private final Clock clock;

    NeedFormCheck(Activities activities, CpvCatalogue catalogue, Territory territory, Clock clock) {
        this.activities = activities;
        this.catalogue = catalogue;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param sheet without what could not be read
     * @param errors by field, in the form's order
     */
    record Checked(NeedSheet sheet, Map<String, Reason> errors) {}

    Checked check(NeedForm form, Need need) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        limited(form, "titre", TITLE, errors);
        limited(form, "description", DESCRIPTION, errors);
        Integer months = months(form.one("mois"), errors);
        List<NeedLot> lots = form.lots().stream()
                .map(number -> lot(form, "lot-" + number + "-", need.law(), errors))
                .toList();
        LocalDate deadline = deadline(form.one("limite"), need, errors);
        NeedSheet sheet = new NeedSheet(
                need.sheet().sentence(),
                constant(Need.Kind.values(), form.one("nature"), need.sheet().kind()),
                form.one("titre"),
                form.one("description"),
                services(form),
                places(form.all("lieu")),
                months,
                form.has("montant-cache", "oui"),
                form.has("nom-cache", "oui"),
                deadline,
                lots);
        return new Checked(sheet, errors);
    }

    private NeedLot lot(NeedForm form, String prefix, Jurisdiction law, Map<String, Reason> errors) {
        limited(form, prefix + "titre", TITLE, errors);
        return new NeedLot(
                form.one(prefix + "titre"),
                form.all(prefix + "activite").stream()
                        .filter(id -> activities.find(id).isPresent())
                        .limit(MOST_OF_A_SORT)
                        .toList(),
                form.all(prefix + "cpv").stream()
                        .flatMap(code -> Cpv.parse(code).stream())
                        .filter(code -> catalogue.label(code, Locale.FRENCH).isPresent())
                        .limit(MOST_OF_A_SORT)
                        .toList(),
                places(form.all(prefix + "lieu")),
                amount(form, prefix + "montant", law, errors));
    }

    private List<AreaId> places(List<String> typed) {
        return typed.stream()
                .filter(text -> text.matches("[A-Z_]+:[0-9A-Za-z]{1,12}"))
                .flatMap(text -> {
                    try {
                        return territory.find(AreaId.parse(text)).stream();
                    } catch (IllegalArgumentException notAKind) {
                        return Stream.empty();
                    }
                })
                .map(area -> area.id())
                .distinct()
                .limit(MOST_OF_A_SORT)
                .toList();
    }

    private static Set<ServiceKind> services(NeedForm form) {
        return Arrays.stream(ServiceKind.values())
                .filter(service -> form.has("prestation", service.name()))
                .collect(Collectors.toSet());
    }

    private static void limited(NeedForm form, String field, int limit, Map<String, Reason> errors) {
        int length = form.one(field).length();
        if (length > limit) {
            errors.put(field, new Reason("need.too-long", Map.of("limit", limit, "length", length)));
        }
    }

    private static @Nullable Integer months(String text, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_MONTHS) {
            errors.put("mois", Reason.of("need.months", "limit", MOST_MONTHS));
            return null;
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Money amount(NeedForm form, String field, Jurisdiction law, Map<String, Reason> errors) {
        String text = form.one(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Money> amount = TypedAmount.read(text).flatMap(typed -> typed.withoutTax(law.currency()));
        if (amount.isEmpty()) {
            errors.put(field, Reason.of("need.amount"));
        }
        return amount.orElse(null);
    }

    private @Nullable LocalDate deadline(String text, Need need, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.now(clock.withZone(need.law().zone()));
            boolean asBefore = day.equals(need.sheet().deadline());
            if (!asBefore && (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD)))) {
                errors.put("limite", Reason.of("need.deadline-range", "years", MOST_YEARS_AHEAD));
                return null;
            }
            return day;
        } catch (DateTimeParseException e) {
            errors.put("limite", Reason.of("need.deadline-unreadable"));
            return null;
        }
    }

    private static <T extends Enum<T>> T constant(T[] all, String name, T otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
