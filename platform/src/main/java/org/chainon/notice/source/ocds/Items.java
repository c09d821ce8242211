package org.chainon.notice.source.ocds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.notice.source.json.Fields;
import org.jspecify.annotations.Nullable;

/** What is bought, line by line, with its codes. */
record Items(List<Fields> items) {
    Items {
        items = List.copyOf(items);
    }

    /** CPV codes, main ones first. Ukraine's ДК 021 is the CPV under a national name. */
    List<Cpv> cpv() {
        Set<Cpv> codes = new LinkedHashSet<>();
        for (Fields classification : classifications()) {
            String scheme = scheme(classification);
            if (scheme.contains("CPV") || scheme.contains("021")) {
                Optional.ofNullable(classification.code("id"))
                        .flatMap(Cpv::parse)
                        .ifPresent(codes::add);
            }
        }
        return List.copyOf(codes);
    }

    /** UNSPSC codes of eight digits; catalogues that add digits of their own (Paraguay) are cut to them. */
    List<String> unspsc() {
        Set<String> codes = new LinkedHashSet<>();
        for (Fields classification : classifications()) {
            String code = classification.code("id");
            String named = scheme(classification) + " " + classification.text("description");
            if (code != null && named.toUpperCase(Locale.ROOT).contains("UNSPSC") && code.matches("[0-9]{8}(-.*)?")) {
                codes.add(code.substring(0, 8));
            }
        }
        return List.copyOf(codes);
    }

    /** Descriptions worth reading, each once. SEAO writes its category there: « S8 - Contrôle de la qualité ». */
    List<String> descriptions() {
        Set<String> texts = new LinkedHashSet<>();
        for (Fields item : items) {
            String text = item.firstText("description", "description_fr", "description_en");
            if (text != null && !text.startsWith("See description")) {
                texts.add(Texts.plain(text));
            }
        }
        return List.copyOf(texts);
    }

    /** Goods, works or services by SEAO's category letter, the CPV division, or the UNSPSC segment. */
    Notice.Nature nature() {
        for (String text : descriptions()) {
            if (text.matches("[SGC][0-9]{1,2} ?- ?.*")) {
                return switch (text.charAt(0)) {
                    case 'S' -> Notice.Nature.SERVICES;
                    case 'G' -> Notice.Nature.SUPPLIES;
                    default -> Notice.Nature.WORKS;
                };
            }
        }
        if (!cpv().isEmpty()) {
            return ofCpvDivision(Integer.parseInt(cpv().getFirst().division()));
        }
        List<String> unspsc = unspsc();
        return unspsc.isEmpty()
                ? Notice.Nature.UNKNOWN
                : ofUnspscSegment(Integer.parseInt(unspsc.getFirst().substring(0, 2)));
    }

    private static Notice.Nature ofCpvDivision(int division) {
        if (division == 45) {
            return Notice.Nature.WORKS;
        }
        return division < 45 || division == 48 ? Notice.Nature.SUPPLIES : Notice.Nature.SERVICES;
    }

    /** UNSPSC: segment 72 is building and maintenance, 70 to 94 are services, 10 to 60 and 95 are things. */
    private static Notice.Nature ofUnspscSegment(int segment) {
        if (segment == 72) {
            return Notice.Nature.WORKS;
        }
        return segment >= 70 && segment <= 94 ? Notice.Nature.SERVICES : Notice.Nature.SUPPLIES;
    }

    private List<Fields> classifications() {
        Set<Fields> all = new LinkedHashSet<>();
        items.forEach(item -> all.addAll(item.list("classification")));
        items.forEach(item -> all.addAll(item.list("additionalClassifications")));
        return List.copyOf(all);
    }

    private static String scheme(Fields classification) {
        @Nullable String scheme = classification.firstText("scheme", "schema");
        return scheme == null ? "" : scheme.toUpperCase(Locale.ROOT);
    }
}
