package org.chainon.need.web.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.AreaWords;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.TypedAmount;
import org.chainon.need.Purchase;
import org.chainon.need.advice.BuyerKind;
import org.chainon.need.advice.PlannedPurchase;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The page's address: {@code titre, cpv, activite, lieu, montant, mois, lancement, acheteur, contrat}, and the figures of a clause
 * {@code part, effort, cout}. What cannot be read is an error beside its field.
 */
final class AdviceForm {
    private static final List<String> FIELDS = List.of(
            "titre",
            "cpv",
            "activite",
            "lieu",
            "montant",
            "mois",
            "lancement",
            "acheteur",
            "contrat",
            "part",
            "effort",
            "cout");
    private static final int LONGEST = 300;
    private static final int MOST_MONTHS = 600;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Reason> errors = new LinkedHashMap<>();
    private final LocalDate today;

    AdviceForm(MultiValueMap<String, String> given, LocalDate today) {
        this.today = today;
        for (String field : FIELDS) {
            String separator = field.equals("lieu") ? " ; " : " ";
            String text = String.join(separator, given.getOrDefault(field, List.of()))
                    .replace("\u0000", "")
                    .strip();
            values.put(field, text.substring(0, Math.min(LONGEST, text.length())));
        }
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, Reason> errors() {
        return errors;
    }

    private String one(String field) {
        return values.getOrDefault(field, "");
    }

    /** Nothing was asked yet. */
    boolean blank() {
        return values.values().stream().allMatch(String::isEmpty);
    }

    /** Empty when there are errors. */
    Optional<PlannedPurchase> planned(AreaWords areas, Activities activities) {
        List<Cpv> cpv = cpv();
        List<String> trades = Arrays.stream(one("activite").split(" "))
                .filter(id -> activities.find(id).isPresent())
                .distinct()
                .toList();
        if (cpv.isEmpty() && trades.isEmpty() && !errors.containsKey("cpv")) {
            errors.put("cpv", Reason.of("need-advice.what-missing"));
        }
        List<AreaId> places = places(areas);
        Jurisdiction law = places.stream().anyMatch(AdviceForm::quebec) ? Jurisdiction.QC : Jurisdiction.FR;
        if (law == Jurisdiction.QC && !places.stream().allMatch(AdviceForm::quebec)) {
            errors.put("lieu", Reason.of("need-advice.two-laws"));
        }
        Money amount = amount(law);
        Integer months = months();
        LocalDate launch = launch();
        figures();
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Purchase purchase = new Purchase(one("titre"), "", cpv, trades, places, amount, months, launch);
        return Optional.of(new PlannedPurchase(
                purchase,
                law,
                constant(BuyerKind.class, "acheteur", BuyerKind.LOCAL),
                constant(Contract.class, "contrat", Contract.PUBLIC_CONTRACT)));
    }

    private static boolean quebec(AreaId place) {
        return place.kind() == AreaKind.QC_REGION
                || place.kind() == AreaKind.MRC
                || place.kind() == AreaKind.MUNICIPALITY
                || place.kind() == AreaKind.COUNTRY && place.code().equals("QC");
    }

    private List<Cpv> cpv() {
        List<Cpv> codes = new ArrayList<>();
        for (String text : one("cpv").split("[\\s,;]+")) {
            Optional<Cpv> code = Cpv.parse(text);
            code.ifPresent(codes::add);
            if (code.isEmpty() && !text.isEmpty()) {
                errors.put("cpv", Reason.of("need-advice.cpv-wrong", "text", text));
            }
        }
        return codes;
    }

    private List<AreaId> places(AreaWords areas) {
        List<AreaId> places = new ArrayList<>();
        for (String text : one("lieu").split(";")) {
            if (!text.isBlank()) {
                areas.id(text.strip())
                        .ifPresentOrElse(
                                id -> places.add(AreaId.parse(id)),
                                () -> errors.put("lieu", Reason.of("need-advice.place-unknown", "text", text.strip())));
            }
        }
        return places.stream().distinct().toList();
    }

    private @Nullable Money amount(Jurisdiction law) {
        if (one("montant").isEmpty()) {
            return null;
        }
        Optional<Money> amount = TypedAmount.read(one("montant")).flatMap(typed -> typed.withoutTax(law.currency()));
        if (amount.isEmpty()) {
            errors.put("montant", Reason.of("need-advice.amount-wrong"));
        }
        return amount.orElse(null);
    }

    private @Nullable Integer months() {
        String text = one("mois");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_MONTHS) {
            errors.put("mois", Reason.of("need-advice.months-wrong"));
            return null;
        }
        return Integer.valueOf(text);
    }

    private LocalDate launch() {
        String text = one("lancement");
        if (text.isEmpty()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (Math.abs(day.getYear() - today.getYear()) <= 20) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Told below, as a day too far away is.
        }
        errors.put("lancement", Reason.of("need-advice.day-wrong"));
        return today;
    }

    /** Those that are given, by the codes of the assumptions that they stand in for. */
    Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figure("part", "labour-share", HUNDRED, figures);
        figure("effort", "clause-effort", HUNDRED, figures);
        figure("cout", "hourly-cost", THOUSAND, figures);
        return figures;
    }

    private void figure(String field, String code, BigDecimal most, Map<String, BigDecimal> figures) {
        if (one(field).isEmpty()) {
            return;
        }
        Optional<BigDecimal> number = TypedAmount.read(one(field).replace("%", ""))
                .filter(typed -> !typed.doubtful())
                .map(TypedAmount::amount);
        if (number.isEmpty() || number.get().signum() <= 0 || number.get().compareTo(most) > 0) {
            errors.put(field, Reason.of("need-advice.figure-wrong", "most", most));
        } else {
            figures.put(code, number.get());
        }
    }

    private <E extends Enum<E>> E constant(Class<E> type, String field, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(one(field)))
                .findFirst()
                .orElse(otherwise);
    }
}
