package org.chainon.notice.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.NoticeId;
import org.chainon.notice.AwardCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the criteria in the record as it came: eForms (BT-539, 540, 541), in BOAMP's JSON too, and BOAMP's national form. */
@Component
class RawAwardCriteria implements AwardCriteria {
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    RawAwardCriteria(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Criterion> of(NoticeId notice, String lotNumber) {
        return jdbc.sql("""
                        select v.raw from notice.notices n join notice.versions v on v.id = n.version_id
                        where n.id = (select coalesce(merged_into, id) from notice.notices where id = ?)""")
                .params(notice.value())
                .query(byte[].class)
                .optional()
                .flatMap(this::tree)
                .map(root -> criteria(root, lotNumber))
                .orElse(List.of());
    }

    /** Empty where the record is neither XML nor JSON: it tells nothing then. */
    private Optional<Node> tree(byte[] gzipped) {
        byte[] raw;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            raw = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Optional.of(
                    raw.length > 0 && raw[0] == '{'
                            ? Node.ofJson("record", opened(json.readTree(raw)))
                            : XmlTree.read(raw));
        } catch (BadRecord | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Exports write the notice as JSON inside a string. */
    private JsonNode opened(JsonNode record) {
        if (record instanceof ObjectNode object && object.path("donnees").isString()) {
            return object.deepCopy()
                    .set("donnees", json.readTree(object.path("donnees").asString()));
        }
        return record;
    }

    private static List<Criterion> criteria(Node root, String lotNumber) {
        List<Node> lots = Stream.concat(root.all("ProcurementProjectLot"), root.anywhere("ProcurementProjectLot"))
                .distinct()
                .toList();
        List<Criterion> own = lots.stream()
                .filter(lot -> lots.size() == 1 || lotNumber.equals(lot.text("ID")))
                .flatMap(lot -> lot.anywhere("SubordinateAwardingCriterion"))
                .map(RawAwardCriteria::eforms)
                .filter(criterion -> !criterion.name().isEmpty() || criterion.kind() != Kind.QUALITY)
                .toList();
        return own.isEmpty() && lots.isEmpty() ? national(root.folded()) : own;
    }

    private static Criterion eforms(Node node) {
        String name = Fields.or(node.text("Name"), "");
        String description = Fields.or(node.text("Description"), "");
        Node weight = node.anywhere("AwardCriterionParameter").findFirst().orElse(null);
        return new Criterion(
                kind(Fields.or(node.text("AwardingCriterionTypeCode"), ""), name + " " + description),
                cut(name.isEmpty() ? description : name),
                name.isEmpty() ? "" : cut(description),
                weight == null ? null : number(weight.text("ParameterNumeric")),
                weight != null && Fields.or(weight.text("ParameterCode"), "").startsWith("per-"));
    }

    private static List<Criterion> national(Node root) {
        return root.anywhere("criteresattribution")
                .limit(1)
                .flatMap(all -> all.anywhere("critere"))
                .sorted(Comparator.comparing(node -> Fields.or(node.text("ordre"), "")))
                .map(RawAwardCriteria::ofNational)
                .filter(criterion -> !criterion.name().isEmpty())
                .toList();
    }

    private static Criterion ofNational(Node node) {
        String name = cut(node.text().isEmpty() ? Fields.or(node.text("value"), "") : node.text());
        String weight = node.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase("poids"))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(node.text("poids"));
        return new Criterion(kind("", name), name, "", number(weight), true);
    }

    private static Kind kind(String code, String words) {
        return switch (code) {
            case "price" -> Kind.PRICE;
            case "cost" -> Kind.COST;
            case "quality" -> Kind.QUALITY;
            default -> {
                String lower = words.toLowerCase(Locale.ROOT);
                yield lower.matches("(?s).*\\bprix\\b.*")
                        ? Kind.PRICE
                        : lower.matches("(?s).*\\bco[uû]t\\b.*") ? Kind.COST : Kind.QUALITY;
            }
        };
    }

    private static @Nullable Double number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}([.,][0-9]{1,4})?")
                ? Double.valueOf(text.replace(',', '.'))
                : null;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
