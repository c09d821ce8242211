package org.chainon.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainon.intake.Importer;
import org.chainon.intake.Imports;
import org.chainon.intake.Quarantine;
import org.chainon.kernel.Money;
import org.chainon.kernel.Table;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** What {@code chainon export} can write. */
final class Exports {
    static final String NAMES = "suppliers, notices, lots, quarantine";

    private final ApplicationContext context;

    Exports(ApplicationContext context) {
        this.context = context;
    }

    Optional<Table> table(String what) {
        return switch (what) {
            case "suppliers" -> Optional.of(suppliers());
            case "notices" -> Optional.of(notices());
            case "lots" -> Optional.of(lots());
            case "quarantine" -> Optional.of(quarantine());
            default -> Optional.empty();
        };
    }

    private Table suppliers() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        context.getBean(SupplierDirectory.class).changedSince(0, supplier -> rows.add(row(supplier)), removed -> {});
        return new Table(
                "suppliers",
                List.of(
                        "id",
                        "jurisdiction",
                        "identifier",
                        "name",
                        "trade_name",
                        "kinds",
                        "naf",
                        "activities",
                        "postal_code",
                        "city",
                        "turnover",
                        "headcount",
                        "website",
                        "source"),
                rows.stream());
    }

    private static List<@Nullable Object> row(Supplier supplier) {
        Site head = supplier.sites().isEmpty() ? null : supplier.sites().getFirst();
        return Arrays.asList(
                supplier.id().toString(),
                supplier.jurisdiction().name(),
                supplier.identifier(),
                supplier.name(),
                supplier.tradeName(),
                supplier.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                supplier.naf(),
                supplier.activities().stream()
                        .map(activity -> activity.activity() == null ? activity.words() : activity.activity())
                        .collect(Collectors.joining(" | ")),
                head == null ? null : head.postalCode(),
                head == null ? null : head.city(),
                supplier.capacity().turnover(),
                supplier.capacity().headcount(),
                supplier.website(),
                supplier.source());
    }

    private Table notices() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        context.getBean(Notices.class).changedSince(0, notice -> rows.add(row(notice)));
        return new Table(
                "notices",
                List.of(
                        "id",
                        "source",
                        "source_id",
                        "version",
                        "procedure_id",
                        "form",
                        "nature",
                        "status",
                        "title",
                        "buyer",
                        "buyer_identifier",
                        "country",
                        "published_on",
                        "deadline",
                        "lots"),
                rows.stream());
    }

    private static List<@Nullable Object> row(Notice notice) {
        return Arrays.asList(
                notice.id().toString(),
                notice.source(),
                notice.sourceId(),
                notice.version(),
                notice.procedureId(),
                notice.form(),
                notice.nature(),
                notice.status(),
                notice.title(),
                notice.buyer().name(),
                notice.buyer().identifier(),
                notice.country(),
                notice.publishedOn(),
                notice.deadline(),
                notice.lots().size());
    }

    private Table lots() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        context.getBean(Notices.class)
                .changedSince(0, notice -> notice.lots().forEach(lot -> rows.add(row(notice, lot))));
        return new Table(
                "lots",
                List.of(
                        "notice",
                        "source",
                        "source_id",
                        "lot",
                        "title",
                        "cpv",
                        "places",
                        "value_excl_tax",
                        "currency",
                        "duration_months",
                        "reservation",
                        "deadline"),
                rows.stream());
    }

    private static List<@Nullable Object> row(Notice notice, Lot lot) {
        Money value = lot.value();
        return Arrays.asList(
                notice.id().toString(),
                notice.source(),
                notice.sourceId(),
                lot.number(),
                lot.title(),
                lot.cpv().stream().map(Object::toString).collect(Collectors.joining(" ")),
                lot.places().stream().map(Place::text).collect(Collectors.joining(" | ")),
                value == null ? null : value.amount(),
                value == null ? null : value.currency().getCurrencyCode(),
                lot.durationMonths(),
                lot.reservation() == null ? null : lot.reservation().kind(),
                lot.deadline());
    }

    private Table quarantine() {
        ReasonWords words = new ReasonWords(context.getBean(MessageSource.class));
        Quarantine quarantine = context.getBean(Quarantine.class);
        List<List<@Nullable Object>> rows = context.getBean(Imports.class).importers().stream()
                .map(Importer::source)
                .flatMap(source -> quarantine.list(source, Integer.MAX_VALUE).stream())
                .map(held -> Arrays.<@Nullable Object>asList(
                        held.source(), held.recordKey(), held.location(), words.of(held.reason()), held.attempts()))
                .toList();
        return new Table(
                "quarantine", List.of("source", "record_key", "location", "reason", "attempts"), rows.stream());
    }
}
