package org.chainon.supplier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.kernel.Table;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suppliers as rows. Codes stand in it, not words, so that the file can be imported again and compared. */
@Component
class SupplierTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "pays",
            "siret_ou_neq",
            "nom",
            "enseigne",
            "types",
            "naf",
            "activites",
            "prestations",
            "cpv",
            "adresse",
            "code_postal",
            "ville",
            "code_commune",
            "lieu",
            "lat",
            "lon",
            "perimetre",
            "effectif",
            "ca",
            "agrements",
            "site",
            "description",
            "mis_a_jour");

    private final SupplierWords words;

    SupplierTable(SupplierWords words) {
        this.words = words;
    }

    Table of(Stream<Supplier> suppliers) {
        return new Table("fournisseurs", COLUMNS, suppliers.map(this::row));
    }

    private List<@Nullable Object> row(Supplier supplier) {
        Site head = supplier.sites().stream()
                .min((a, b) -> Boolean.compare(b.head(), a.head()))
                .orElse(new Site(null, "", "", "", null, null, true));
        Point point = head.point();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(supplier.id().toString());
        row.add(supplier.jurisdiction().name());
        row.add(supplier.identifier());
        row.add(supplier.name());
        row.add(supplier.tradeName());
        row.add(joined(supplier.kinds().stream().map(Enum::name).sorted()));
        row.add(supplier.naf());
        row.add(joined(supplier.activities().stream()
                .map(activity -> activity.activity() == null ? activity.words() : activity.activity())));
        row.add(joined(supplier.activities().stream()
                .flatMap(activity -> activity.services().stream().map(Enum::name))));
        row.add(joined(supplier.activities().stream()
                .flatMap(activity -> activity.cpv().stream().map(Objects::toString))));
        row.add(head.address());
        row.add(head.postalCode());
        row.add(head.city());
        row.add(head.commune() == null ? null : head.commune().code());
        row.add(words.place(head));
        row.add(point == null ? null : point.lat());
        row.add(point == null ? null : point.lon());
        row.add(joined(supplier.serviceAreas().stream().map(words::serviceArea)));
        row.add(name(supplier.capacity().headcount()));
        row.add(name(supplier.capacity().turnover()));
        row.add(joined(supplier.accreditations().stream().map(Accreditation::name)));
        row.add(supplier.website());
        row.add(supplier.description());
        row.add(supplier.updatedAt().toString());
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String joined(Stream<String> values) {
        return values.filter(value -> !value.isBlank()).distinct().collect(Collectors.joining("|"));
    }
}
