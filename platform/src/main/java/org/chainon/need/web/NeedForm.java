package org.chainon.need.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.kernel.Money;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The fields of a need as they were filled in, right or wrong. Those of the second lot are named {@code lot-1-titre}. */
record NeedForm(MultiValueMap<String, String> values) {
    static final int MOST_LOTS = 30;

    private static final Pattern LOT = Pattern.compile("lot-([0-9]{1,2})-.*");

    static NeedForm of(Need need) {
        NeedSheet sheet = need.sheet();
        LinkedMultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("version", String.valueOf(need.version()));
        values.add("nature", sheet.kind().name());
        values.add("titre", sheet.title());
        values.add("description", sheet.description());
        sheet.services().forEach(service -> values.add("prestation", service.name()));
        sheet.places().forEach(place -> values.add("lieu", place.toString()));
        values.add("mois", sheet.months() == null ? "" : String.valueOf(sheet.months()));
        values.add("limite", sheet.deadline() == null ? "" : sheet.deadline().toString());
        flag(values, "montant-cache", sheet.amountHidden());
        flag(values, "nom-cache", sheet.buyerHidden());
        for (int i = 0; i < sheet.lots().size(); i++) {
            put(values, i, sheet.lots().get(i));
        }
        return new NeedForm(values);
    }

    private static void flag(MultiValueMap<String, String> values, String name, boolean on) {
        if (on) {
            values.add(name, "oui");
        }
    }

    private static void put(MultiValueMap<String, String> values, int number, NeedLot lot) {
        String prefix = "lot-" + number + "-";
        values.add(prefix + "titre", lot.title());
        lot.activities().forEach(activity -> values.add(prefix + "activite", activity));
        lot.cpv().forEach(code -> values.add(prefix + "cpv", code.code()));
        lot.places().forEach(place -> values.add(prefix + "lieu", place.toString()));
        Money amount = lot.amount();
        values.add(
                prefix + "montant",
                amount == null ? "" : amount.amount().stripTrailingZeros().toPlainString());
    }

    public String one(String name) {
        String value = values.getFirst(name);
        return value == null
                ? ""
                : value.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public long version() {
        String version = one("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    /** The numbers of its lots. */
    List<Integer> lots() {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : values.keySet()) {
            Matcher lot = LOT.matcher(name);
            if (lot.matches()) {
                numbers.add(Integer.parseInt(lot.group(1)));
            }
        }
        return numbers.isEmpty() ? List.of(0) : new ArrayList<>(numbers);
    }

    NeedForm with(String name, String value) {
        LinkedMultiValueMap<String, String> more = new LinkedMultiValueMap<>(values);
        more.set(name, value);
        return new NeedForm(more);
    }

    NeedForm adding(String name, String value) {
        LinkedMultiValueMap<String, String> more = new LinkedMultiValueMap<>();
        values.forEach((key, all) -> more.put(key, new ArrayList<>(all)));
        more.add(name, value);
        return new NeedForm(more);
    }

    NeedForm withAnotherLot() {
        int next = lots().getLast() + 1;
        return lots().size() >= MOST_LOTS || next > 99 ? this : with("lot-" + next + "-titre", "");
    }

    NeedForm withoutLot(String number) {
        LinkedMultiValueMap<String, String> fewer = new LinkedMultiValueMap<>(values);
        fewer.keySet().removeIf(name -> name.startsWith("lot-" + number + "-"));
        return lots().size() < 2 ? this : new NeedForm(fewer);
    }
}
