package org.chainon.notice;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainon.notice.NoticeQuery.Due;
import org.chainon.notice.NoticeSearch.Dimension;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/** A query as SQL over {@code notice.notices n}, where one filter can be left out to count its choices. */
final class NoticeConditions {
    private static final String OPEN = "n.form = 'COMPETITION' and n.status = 'PUBLISHED' and n.open_until > :now";

    private final NoticeQuery query;
    private final OffsetDateTime now;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String begun;
    private final List<String> words;

    NoticeConditions(NoticeQuery query, OffsetDateTime now) {
        this.query = query;
        this.now = now;
        this.words = Arrays.stream(query.words().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        this.begun = words.isEmpty() ? "" : words.getLast();
        values.put("now", now);
        values.put("in7", now.plusDays(7));
        values.put("in30", now.plusDays(30));
        values.put("words", String.join(" ", words.subList(0, Math.max(0, words.size() - 1))));
        values.put("lastWord", begun);
        values.put("begun", begun.isEmpty() ? "" : "'" + begun + "':*");
        values.put("wordCpv", NoticeQuery.prefixes(query.wordCpv()));
        values.put("forms", names(query.forms()));
        values.put("natures", names(query.natures()));
        values.put("sources", query.sources().toArray(String[]::new));
        values.put("reservations", names(query.reservations()));
        values.put("places", query.places().stream().map(AreaId::toString).toArray(String[]::new));
        values.put("regions", query.regions().stream().map(AreaId::toString).toArray(String[]::new));
        values.put("cpv", NoticeQuery.prefixes(query.cpv()));
        values.put("kinds", names(query.kinds()));
        values.put("procedures", query.procedures().toArray(String[]::new));
        values.put("buyer", pattern(query.buyer()));
        values.put("buyerNumber", query.buyer().replaceAll("[^0-9]", "") + "%");
        values.put("atLeast", Objects.requireNonNullElse(query.atLeast(), BigDecimal.ZERO));
        values.put("atMost", Objects.requireNonNullElse(query.atMost(), BigDecimal.ZERO));
    }

    NoticeConditions with(Due due) {
        return new NoticeConditions(query.due(due), now);
    }

    Map<String, Object> values() {
        return values;
    }

    /** @param left the filter that is left out, null for none */
    String where(@Nullable Dimension left) {
        List<String> all = new ArrayList<>(List.of("n.merged_into is null"));
        if (!words.isEmpty()) {
            all.add("(n.words @@ (" + tsquery() + ") or exists (select 1 from notice.lots w where w.notice_id = n.id"
                    + " and w.current and w.cpv && cast(:wordCpv as text[])))");
        }
        if (left != Dimension.KIND && !query.kinds().isEmpty()) {
            all.add("n.kind = any(cast(:kinds as text[]))");
        }
        if (left != Dimension.PROCEDURE && !query.procedures().isEmpty()) {
            all.add("n.procedure_name = any(cast(:procedures as text[]))");
        }
        buyer().ifPresent(all::add);
        if (left != Dimension.FORM && !query.forms().isEmpty()) {
            all.add("n.form = any(cast(:forms as text[]))");
        }
        if (left != Dimension.NATURE && !query.natures().isEmpty()) {
            all.add("n.nature = any(cast(:natures as text[]))");
        }
        if (left != Dimension.SOURCE && !query.sources().isEmpty()) {
            all.add("n.source = any(cast(:sources as text[]))");
        }
        if (left != Dimension.DUE) {
            due().ifPresent(all::add);
        }
        List<String> lot = lot(left);
        if (!lot.isEmpty()) {
            all.add("exists (select 1 from notice.lots l where l.notice_id = n.id and l.current and "
                    + String.join(" and ", lot) + ")");
        }
        return "where " + String.join(" and ", all);
    }

    /** For a query that has joined the lots as {@code l}: the other lot filters hold of that very lot. */
    String sameLot(Dimension left) {
        return lot(left).stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    String order() {
        return switch (query.sort()) {
            case DEADLINE -> " order by n.open_until <= :now, n.open_until, n.published_on desc nulls last, n.id";
            case RELEVANCE ->
                words.isEmpty()
                        ? " order by n.published_on desc nulls last, n.id"
                        : " order by ts_rank(n.words, " + tsquery()
                                + ") desc, n.open_until <= :now, n.published_on desc nulls last, n.id";
            case PUBLISHED -> " order by n.published_on desc nulls last, n.id";
        };
    }

    /** Every word, the last of them whole or as a beginning. */
    private static String tsquery() {
        return "plainto_tsquery('fr', :words) && (plainto_tsquery('fr', :lastWord) || to_tsquery('fr', :begun))";
    }

    private Optional<String> due() {
        return Optional.ofNullable(
                switch (query.due()) {
                    case ANY -> null;
                    case OPEN -> OPEN;
                    case WITHIN_7_DAYS -> OPEN + " and n.open_until <= :in7";
                    case WITHIN_30_DAYS -> OPEN + " and n.open_until <= :in30";
                    case CLOSED -> "not (" + OPEN + ")";
                });
    }

    /** Digits only are a number, everything else is a name. */
    private Optional<String> buyer() {
        if (query.buyer().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                query.buyer().matches("[0-9][0-9 .\\u00a0\\u202f]{6,}")
                        ? "n.buyer_identifier like :buyerNumber"
                        : "public.fold(n.buyer_name) like public.fold(:buyer)");
    }

    private static String pattern(String part) {
        return "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private List<String> lot(@Nullable Dimension left) {
        List<String> conditions = new ArrayList<>();
        if (left != Dimension.RESERVATION) {
            if (!query.reservations().isEmpty()) {
                conditions.add("l.reservation = any(cast(:reservations as text[]))");
            } else if (query.reservedOnly()) {
                conditions.add("l.reservation is not null");
            }
        }
        if (!query.places().isEmpty()) {
            conditions.add("l.areas && cast(:places as text[])");
        }
        if (left != Dimension.REGION && !query.regions().isEmpty()) {
            conditions.add("l.areas && cast(:regions as text[])");
        }
        if (!query.cpv().isEmpty()) {
            conditions.add("l.cpv && cast(:cpv as text[])");
        }
        if (query.atLeast() != null) {
            conditions.add("l.value >= :atLeast");
        }
        if (query.atMost() != null) {
            conditions.add("l.value <= :atMost");
        }
        return conditions;
    }

    private static String[] names(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).toArray(String[]::new);
    }
}
