package org.chainon.supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import org.chainon.kernel.FileId;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How profiles stand in the database. The same content gives the same text, whatever the order of its sets. */
final class SupplierJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(words())
            .addMixIn(ServiceArea.class, ServiceAreaByKind.class)
            .addMixIn(Accreditation.class, FileOnlyWhereThereIsOne.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SupplierJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Supplier supplier(String json) {
        return MAPPER.readValue(json, Supplier.class);
    }

    static SupplierDraft draft(String json) {
        return MAPPER.readValue(json, SupplierDraft.class);
    }

    /** Of the text, 64 hexadecimal digits. */
    static String fingerprint(String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static SimpleModule words() {
        return new SimpleModule("supplier")
                .addSerializer(AreaId.class, new AsText<>())
                .addSerializer(Cpv.class, new AsText<>())
                .addSerializer(SupplierId.class, new AsText<>())
                .addSerializer(FileId.class, new AsText<>())
                .addSerializer(Set.class, new SortedSet())
                .addDeserializer(AreaId.class, new FromText<>(AreaId::parse))
                .addDeserializer(FileId.class, new FromText<>(FileId::parse))
                .addDeserializer(Cpv.class, new FromText<>(Cpv::new))
                .addDeserializer(SupplierId.class, new FromText<>(SupplierId::parse));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reach")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ServiceArea.Everywhere.class, name = "everywhere"),
        @JsonSubTypes.Type(value = ServiceArea.Around.class, name = "around"),
        @JsonSubTypes.Type(value = ServiceArea.Chosen.class, name = "chosen")
    })
    private interface ServiceAreaByKind {}

    private interface FileOnlyWhereThereIsOne {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        FileId file();
    }

    private static final class AsText<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends ValueDeserializer<T> {
        private final Function<String, T> read;

        FromText(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getString());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class SortedSet extends ValueSerializer<Set> {
        @Override
        public void serialize(Set value, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (Object each : ((Set<?>) value)
                    .stream().sorted(Comparator.comparing(Object::toString)).toList()) {
                context.writeValue(json, each);
            }
            json.writeEndArray();
        }
    }
}
