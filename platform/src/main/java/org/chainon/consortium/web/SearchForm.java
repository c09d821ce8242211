package org.chainon.consortium.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.consortium.search.SearchAsk;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.TypedAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person typed into the form of a search.
 *
 * @param errors by field
 */
record SearchForm(SearchAsk ask, Map<String, Reason> errors) {
    /** {@code lot}: numbers; {@code montant}; {@code plusieurs}; {@code code}: those by activity code count; {@code avec}: own enterprise is a member; {@code meneuse}: and leads. */
    static SearchForm fresh(
            MultiValueMap<String, String> form, Jurisdiction law, boolean hidden, @Nullable SupplierId own) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        BigDecimal whole = amount(one(form, "montant"), law, "montant", errors);
        boolean leads = own != null && form.containsKey("meneuse");
        boolean with = own != null && (leads || form.containsKey("avec"));
        return new SearchForm(
                new SearchAsk(
                        lots(form),
                        Map.of(),
                        whole,
                        hidden,
                        form.containsKey("plusieurs"),
                        with && own != null ? Set.of(own) : Set.of(),
                        Set.of(),
                        leads ? own : null,
                        Map.of(),
                        form.containsKey("code")),
                errors);
    }

    /**
     * {@code membre-ID}: {@code garder}, {@code sans}; {@code mandataire}: an id; {@code case-N} with {@code volume-N} and {@code qui-N}.
     */
    static SearchForm again(MultiValueMap<String, String> form, Jurisdiction law, SearchAsk before) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        Set<SupplierId> with = new HashSet<>();
        Set<SupplierId> without = new HashSet<>();
        form.toSingleValueMap().forEach((field, value) -> {
            if (field.startsWith("membre-")) {
                supplier(field.substring("membre-".length())).ifPresent(id -> {
                    if (value.equals("garder")) {
                        with.add(id);
                    } else if (value.equals("sans")) {
                        without.add(id);
                    }
                });
            }
        });
        Map<String, BigDecimal> volumes = new HashMap<>();
        Map<String, SupplierId> kept = new HashMap<>();
        for (int i = 0; form.containsKey("case-" + i); i++) {
            String cell = one(form, "case-" + i);
            BigDecimal volume = amount(one(form, "volume-" + i), law, "volume-" + i, errors);
            if (volume != null) {
                volumes.put(cell, volume);
            }
            supplier(one(form, "qui-" + i)).ifPresent(id -> kept.put(cell, id));
        }
        SupplierId lead = supplier(one(form, "mandataire")).orElse(null);
        BigDecimal whole = amount(one(form, "montant"), law, "montant", errors);
        return new SearchForm(
                new SearchAsk(
                        lots(form),
                        volumes,
                        whole,
                        before.amountsHidden(),
                        form.containsKey("plusieurs"),
                        with,
                        without,
                        lead,
                        kept,
                        form.containsKey("code")),
                errors);
    }

    private static Set<String> lots(MultiValueMap<String, String> form) {
        return Set.copyOf(form.getOrDefault("lot", List.of()));
    }

    private static @Nullable BigDecimal amount(
            String typed, Jurisdiction law, String field, Map<String, Reason> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        Optional<Money> amount = TypedAmount.read(typed).flatMap(read -> read.withoutTax(law.currency()));
        if (amount.isEmpty()) {
            errors.put(field, Reason.of("grouping.amount-unread", "typed", typed));
        }
        return amount.map(Money::amount).orElse(null);
    }

    private static Optional<SupplierId> supplier(String text) {
        try {
            return Optional.of(SupplierId.parse(text));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private static String one(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
