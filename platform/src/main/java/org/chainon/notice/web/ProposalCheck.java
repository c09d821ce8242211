package org.chainon.notice.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.Place;
import org.chainon.territory.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form for a private contract into a notice, or says for each field what is wrong with it. */
@Component
class ProposalCheck {
    static final String SOURCE = "private";

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 6_000;
    private static final int BUYER = 200;
    private static final int MOST_CODES = 3;
    private static final int MOST_YEARS_AHEAD = 3;
    private static final int MOST_MONTHS = 120;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

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

    Checked check(Proposal form, Locale locale) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        text("title", form.title(), TITLE, errors);
        text("description", form.description(), DESCRIPTION, errors);
        text("buyer", form.buyer(), BUYER, errors);
        @Nullable Jurisdiction jurisdiction = jurisdiction(form.identifier(), errors);
        if (!form.email().isEmpty() && !form.email().matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,}")) {
            errors.put("email", Reason.of("notice-form.email"));
        }
        List<Cpv> codes = codes(form.trade(), locale, errors);
        @Nullable Area place = place(form.place(), errors);
        @Nullable BigDecimal amount = amount(form.amount(), errors);
        @Nullable Integer months = months(form.months(), errors);
        Jurisdiction law = jurisdiction == null ? Jurisdiction.FR : jurisdiction;
        @Nullable OffsetDateTime deadline = deadline(form.deadline(), law, errors);
        if (!errors.isEmpty() || place == null || deadline == null) {
            return new Checked(null, errors);
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
        return new Checked(draft(form, law, where, lot, locale), Map.of());
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

    private static void text(String field, String text, int limit, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            errors.put(field, Reason.of("notice-form." + field + ".empty"));
        } else if (text.length() > limit) {
            errors.put(field, new Reason("notice-form.too-long", Map.of("limit", limit, "length", text.length())));
        }
    }

    /** Ten digits are a NEQ, everything else is read as a SIRET. */
    private static @Nullable Jurisdiction jurisdiction(String identifier, Map<String, Reason> errors) {
        String digits = identifier.replaceAll("[\\s.\\u00a0\\u202f-]", "");
        if (digits.isEmpty()) {
            errors.put("identifier", Reason.of("notice-form.identifier.empty"));
            return null;
        }
        try {
            if (digits.length() == 10) {
                Neq.of(digits);
                return Jurisdiction.QC;
            }
            Siret.of(digits);
            return Jurisdiction.FR;
        } catch (InvalidIdentifier e) {
            errors.put("identifier", e.reason());
            return null;
        }
    }

    private List<Cpv> codes(String trade, Locale locale, Map<String, Reason> errors) {
        if (trade.isEmpty()) {
            errors.put("trade", Reason.of("notice-form.trade.empty"));
            return List.of();
        }
        Optional<Cpv> code =
                Cpv.parse(trade).filter(cpv -> catalogue.label(cpv, locale).isPresent());
        List<Cpv> codes = code.map(List::of).orElseGet(() -> catalogue.search(trade, locale, MOST_CODES));
        if (codes.isEmpty()) {
            errors.put("trade", Reason.of("notice-form.trade.unknown", "text", trade));
        }
        return codes;
    }

    private @Nullable Area place(String text, Map<String, Reason> errors) {
        Optional<Area> place = text.isEmpty() ? Optional.empty() : places.meant(text);
        if (place.isEmpty()) {
            errors.put(
                    "place",
                    text.isEmpty()
                            ? Reason.of("notice-form.place.empty")
                            : Reason.of("notice-form.place.unknown", "text", text));
        }
        return place.orElse(null);
    }

    private static @Nullable BigDecimal amount(String text, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            return null;
        }
        String figures = text.replaceAll("(?i)[\\s\\u00a0\\u202f€$]|HT", "").replace(',', '.');
        if (!figures.matches("[0-9]{1,11}(\\.[0-9]{1,2})?") || new BigDecimal(figures).signum() == 0) {
            errors.put("amount", Reason.of("notice-form.amount"));
            return null;
        }
        return new BigDecimal(figures);
    }

    private static @Nullable Integer months(String text, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_MONTHS) {
            errors.put("months", Reason.of("notice-form.months", "limit", MOST_MONTHS));
            return null;
        }
        return Integer.parseInt(text);
    }

    private @Nullable OffsetDateTime deadline(String text, Jurisdiction law, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            errors.put("deadline", Reason.of("notice-form.deadline.empty"));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.now(clock.withZone(law.zone()));
            if (!day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
                errors.put("deadline", Reason.of("notice-form.deadline.range", "years", MOST_YEARS_AHEAD));
                return null;
            }
            return day.atTime(END_OF_DAY).atZone(law.zone()).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            errors.put("deadline", Reason.of("notice-form.deadline.unreadable"));
            return null;
        }
    }

    private static Notice.Nature nature(Cpv cpv) {
        int division = Integer.parseInt(cpv.division());
        if (division == 45) {
            return Notice.Nature.WORKS;
        }
        return division < 45 || division == 48 ? Notice.Nature.SUPPLIES : Notice.Nature.SERVICES;
    }
}
