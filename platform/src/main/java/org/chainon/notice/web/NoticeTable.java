package org.chainon.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.kernel.Money;
import org.chainon.kernel.Table;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices as rows, one a lot. */
@Component
class NoticeTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "source_id",
            "kind",
            "form",
            "status",
            "nature",
            "title",
            "buyer",
            "buyer_identifier",
            "country",
            "published_on",
            "lot",
            "lot_title",
            "cpv",
            "unspsc",
            "places",
            "value",
            "currency",
            "duration_months",
            "reservation",
            "deadline",
            "link");

    private final NoticeWords words;

    NoticeTable(NoticeWords words) {
        this.words = words;
    }

    Table of(Stream<Notice> notices) {
        return new Table("avis", COLUMNS, notices.flatMap(this::rows));
    }

    private Stream<List<@Nullable Object>> rows(Notice notice) {
        return notice.lots().isEmpty()
                ? Stream.of(row(notice, null))
                : notice.lots().stream().map(lot -> row(notice, lot));
    }

    private List<@Nullable Object> row(Notice notice, @Nullable Lot lot) {
        Money value = lot == null ? null : lot.value();
        Object deadline = lot == null || lot.deadline() == null ? notice.deadline() : lot.deadline();
        return Arrays.asList(
                notice.id().toString(),
                notice.source(),
                notice.sourceId(),
                notice.kind().name(),
                notice.form().name(),
                notice.status().name(),
                notice.nature().name(),
                notice.title(),
                notice.buyer().name(),
                notice.buyer().identifier(),
                notice.country(),
                notice.publishedOn(),
                lot == null ? null : lot.number(),
                lot == null ? null : lot.title(),
                lot == null ? null : lot.cpv().stream().map(Cpv::code).collect(Collectors.joining(" ")),
                lot == null ? null : String.join(" ", lot.unspsc()),
                lot == null ? null : lot.places().stream().map(words::place).collect(Collectors.joining("; ")),
                value == null ? null : value.amount(),
                value == null ? null : value.currency().getCurrencyCode(),
                lot == null ? null : lot.durationMonths(),
                lot == null || lot.reservation() == null
                        ? null
                        : lot.reservation().kind().name(),
                deadline == null ? null : deadline.toString(),
                notice.links().isEmpty() ? null : notice.links().getFirst().url());
    }
}
