package org.chainon.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reasons as JSON that gives back what went in: each value with its sort, so that it is worded the same later. */
final class ReasonJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ReasonJson() {}

    static String write(List<Reason> reasons) {
        ArrayNode all = JSON.createArrayNode();
        for (Reason reason : reasons) {
            ObjectNode one = all.addObject().put("code", reason.code());
            ObjectNode values = one.putObject("values");
            reason.values().forEach((name, value) -> put(values.putObject(name), value));
        }
        return JSON.writeValueAsString(all);
    }

    private static void put(ObjectNode node, Object value) {
        switch (value) {
            case Money money ->
                node.put("money", money.amount().toPlainString())
                        .put("currency", money.currency().getCurrencyCode());
            case Number number -> node.put("number", number.toString());
            case LocalDate date -> node.put("date", date.toString());
            case Enum<?> constant ->
                node.put("enum", constant.getDeclaringClass().getName()).put("name", constant.name());
            default -> node.put("text", value.toString());
        }
    }

    static List<Reason> read(String json) {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode one : JSON.readTree(json)) {
            Map<String, Object> values = new LinkedHashMap<>();
            one.path("values").properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
            reasons.add(new Reason(one.path("code").asString(), values));
        }
        return reasons;
    }

    private static Object value(JsonNode node) {
        if (node.has("money")) {
            return new Money(
                    new BigDecimal(node.get("money").asString()),
                    Currency.getInstance(node.get("currency").asString()));
        }
        if (node.has("number")) {
            return new BigDecimal(node.get("number").asString());
        }
        if (node.has("date")) {
            return LocalDate.parse(node.get("date").asString());
        }
        if (node.has("enum")) {
            return constant(node.get("enum").asString(), node.get("name").asString());
        }
        return node.path("text").asString();
    }

    /** A constant that is no longer there is its name. */
    private static Object constant(String type, String name) {
        try {
            Class<?> known = Class.forName(type);
            if (type.startsWith("org.chainon.") && known.isEnum()) {
                for (Object constant : known.getEnumConstants()) {
                    if (((Enum<?>) constant).name().equals(name)) {
                        return constant;
                    }
                }
            }
        } catch (ClassNotFoundException gone) {
            return name;
        }
        return name;
    }
}
