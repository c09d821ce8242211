package org.chainon.notice.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.Opportunity;
import org.chainon.notice.Opportunity.Particular;
import org.chainon.notice.Place;
import org.chainon.territory.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form for an opportunity into a notice, or says for each field what is wrong with it. */
@Component
class ProposalCheck {
    static final String SOURCE = "private";

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 6_000;
    private static final int BUYER = 200;
    private static final int LINE = 300;
    private static final int MOST_CODES = 3;

    private final CpvCatalogue catalogue;
    private final NoticePlaces places;
    private final Clock clock;

    ProposalCheck(CpvCatalogue catalogue, NoticePlaces places, Clock clock) {
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param errors what is wrong by field, in the form's order; empty when there is a draft
     */
    record Checked(@Nullable NoticeDraft draft, Map<String, Reason> errors) {}

    Checked check(Proposable proposed, Proposal form, Locale locale) {
        TypedFields fields = new TypedFields(clock);
        fields.text("title", form.title(), TITLE);
        fields.text("description", form.description(), DESCRIPTION);
        fields.text("buyer", form.buyer(), BUYER);
        @Nullable Jurisdiction jurisdiction = fields.jurisdiction(form.identifier());
        fields.email(form.email());
        Optional<Opportunity> opportunity = opportunity(proposed, form, fields);
        List<Cpv> codes = proposed.asks("trade") ? codes(proposed, form.trade(), locale, fields) : List.of();
        @Nullable Area place = place(form.place(), fields);
        @Nullable BigDecimal amount = proposed.asks("amount") ? fields.amount(form.amount()) : null;
        @Nullable Integer months = proposed.asks("months") ? fields.months(form.months()) : null;
        Jurisdiction law = jurisdiction == null ? Jurisdiction.FR : jurisdiction;
        @Nullable OffsetDateTime deadline = fields.deadline(form.deadline(), law);
        if (!fields.errors().isEmpty() || place == null || deadline == null || opportunity.isEmpty()) {
            return new Checked(null, fields.errors());
        }
        Place where = new Place(places.label(place), place.id(), place.point(), law == Jurisdiction.QC ? "CA" : "FR");
        NoticeDraft.LotDraft lot = new NoticeDraft.LotDraft(
                "1",
                form.title(),
                form.description(),
                codes,
                List.of(),
                List.of(where),
                amount == null ? null : new Money(amount, law.currency()),
                months,
                null,
                false,
                deadline);
        return new Checked(draft(form, law, where, lot, locale).offering(opportunity.get()), Map.of());
    }

    private static Optional<Opportunity> opportunity(Proposable proposed, Proposal form, TypedFields fields) {
        Notice.Cooperation cooperation = Arrays.stream(Notice.Cooperation.values())
                .filter(one -> proposed.asks("cooperation") && one.name().equals(form.cooperation()))
                .findFirst()
                .orElse(null);
        if (proposed.asks("cooperation") && cooperation == null) {
            fields.refuse("cooperation", Reason.of("notice-form.cooperation.empty"));
            return Optional.empty();
        }
        List<Particular> told = new ArrayList<>();
        tell(proposed, Particular.What.DATES, "dates", form.dates(), fields, told);
        tell(proposed, Particular.What.SEATS, "seats", form.seats(), fields, told);
        tell(proposed, Particular.What.SURFACE, "surface", form.surface(), fields, told);
        tell(proposed, Particular.What.CONDITIONS, "conditions", form.conditions(), fields, told);
        @Nullable LocalDate firstDay = proposed.asks("dates") ? fields.firstDay(form.firstDay()) : null;
        return Optional.of(new Opportunity(proposed.kind(), cooperation, told, firstDay));
    }

    private static void tell(
            Proposable proposed,
            Particular.What what,
            String field,
            String text,
            TypedFields fields,
            List<Particular> told) {
        if (!proposed.asks(field)) {
            return;
        }
        if (proposed.requires(field)) {
            fields.text(field, text, LINE);
        } else {
            fields.optional(field, text, LINE);
        }
        if (!text.isEmpty()) {
            told.add(new Particular(what, text));
        }
    }

    private NoticeDraft draft(Proposal form, Jurisdiction law, Place where, NoticeDraft.LotDraft lot, Locale locale) {
        return new NoticeDraft(
                SOURCE,
                NoticeId.random().toString(),
                "1",
                null,
                null,
                Notice.Form.COMPETITION,
                null,
                lot.cpv().isEmpty() ? Notice.Nature.UNKNOWN : nature(lot.cpv().getFirst()),
                null,
                form.title(),
                form.description(),
                new Notice.Buyer(
                        form.buyer(),
                        form.identifier().replaceAll("[^0-9]", ""),
                        null,
                        form.email().isEmpty() ? null : form.email(),
                        null),
                law,
                where.country(),
                LocalDate.now(clock.withZone(law.zone())),
                lot.deadline(),
                Notice.Status.PUBLISHED,
                locale.getLanguage().equals("en") ? "en" : "fr",
                List.of(lot),
                List.of(),
                List.of(),
                form.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Cpv> codes(Proposable proposed, String trade, Locale locale, TypedFields fields) {
        if (trade.isEmpty()) {
            if (proposed.requires("trade")) {
                fields.refuse("trade", Reason.of("notice-form.trade.empty"));
            }
            return List.of();
        }
        Optional<Cpv> code =
                Cpv.parse(trade).filter(cpv -> catalogue.label(cpv, locale).isPresent());
        List<Cpv> codes = code.map(List::of).orElseGet(() -> catalogue.search(trade, locale, MOST_CODES));
        if (codes.isEmpty()) {
            fields.refuse("trade", Reason.of("notice-form.trade.unknown", "text", trade));
        }
        return codes;
    }

    private @Nullable Area place(String text, TypedFields fields) {
        Optional<Area> place = text.isEmpty() ? Optional.empty() : places.meant(text);
        if (place.isEmpty()) {
            fields.refuse(
                    "place",
                    text.isEmpty()
                            ? Reason.of("notice-form.place.empty")
                            : Reason.of("notice-form.place.unknown", "text", text));
        }
        return place.orElse(null);
    }

    private static Notice.Nature nature(Cpv cpv) {
        int division = Integer.parseInt(cpv.division());
        if (division == 45) {
            return Notice.Nature.WORKS;
        }
        return division < 45 || division == 48 ? Notice.Nature.SUPPLIES : Notice.Nature.SERVICES;
    }
}
