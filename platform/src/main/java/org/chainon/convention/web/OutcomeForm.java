package org.chainon.convention.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.outcome.CameOf;
import org.chainon.convention.outcome.Statement;
import org.chainon.convention.outcome.TellOutcomes;
import org.chainon.convention.outcome.TellOutcomes.Answer;
import org.chainon.convention.outcome.TellOutcomes.Question;
import org.chainon.convention.outcome.Wave;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.TypedAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which somebody says what came of its meetings, the same after a mail as signed in. */
@Component
class OutcomeForm {
    private static final String WHAT = "suite-";
    private static final String AMOUNT = "montant-";

    private final Conventions conventions;
    private final PartyNames names;
    private final TellOutcomes tell;

    OutcomeForm(Conventions conventions, PartyNames names, TellOutcomes tell) {
        this.conventions = conventions;
        this.names = names;
        this.tell = tell;
    }

    /**
     * One meeting.
     *
     * @param chosen the answer that stands in the form, by name; empty for none
     * @param amount as it stands in the form
     * @param deal as it was said the last time
     */
    record Row(
            Question question,
            PartyNames.Named other,
            String chosen,
            String amount,
            @Nullable Money deal) {}

    /** What the page is for: where it posts to, and who reads it. */
    record Reader(String action, @Nullable PersonId person) {}

    /** @param clicked an answer that was chosen in a mail about a single meeting; kept only once it is sent */
    String show(Convention convention, Attendee attendee, Reader reader, String clicked, Model model) {
        return show(convention, attendee, reader, clicked, new LinkedMultiValueMap<>(), Map.of(), model);
    }

    private String show(
            Convention convention,
            Attendee attendee,
            Reader reader,
            String clicked,
            MultiValueMap<String, String> typed,
            Map<String, Reason> errors,
            Model model) {
        Wave wave = tell.wave(convention).orElse(null);
        List<Question> questions = wave == null ? List.of() : tell.questions(attendee, wave);
        Map<AttendeeId, Attendee> attendees = conventions.attendees(convention.id()).stream()
                .collect(Collectors.toMap(Attendee::id, Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (Question question : questions) {
            Attendee other = attendees.get(question.meeting().other(attendee.id()));
            PartyNames.Named named = other == null
                    ? PartyNames.Named.GONE
                    : names.of(List.of(other.party())).getOrDefault(other.party(), PartyNames.Named.GONE);
            rows.add(row(convention, question, named, questions.size() == 1 ? clicked : "", typed));
        }
        PersonId person = reader.person();
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute(
                "name",
                Objects.requireNonNull(names.of(List.of(attendee.party())).get(attendee.party()))
                        .name());
        model.addAttribute("wave", wave);
        model.addAttribute("action", reader.action());
        model.addAttribute("stopped", person == null ? null : tell.stopped(person));
        model.addAttribute("kinds", CameOf.values());
        model.addAttribute("currency", convention.law().currency().getCurrencyCode());
        model.addAttribute(
                "rows", rows.stream().filter(row -> row.question().asked()).toList());
        model.addAttribute(
                "settled", rows.stream().filter(row -> !row.question().asked()).toList());
        model.addAttribute("errors", errors);
        return "convention/outcomes";
    }

    private static Row row(
            Convention convention,
            Question question,
            PartyNames.Named named,
            String clicked,
            MultiValueMap<String, String> typed) {
        Statement said = question.said();
        String id = question.meeting().id().toString();
        String before = said == null ? "" : said.what().name();
        BigDecimal amount = said == null ? null : said.amount();
        String standing = clicked.isEmpty() ? before : clicked;
        return new Row(
                question,
                named,
                typed.containsKey(WHAT + id) ? ConventionForms.one(typed, WHAT + id) : standing,
                typed.containsKey(AMOUNT + id)
                        ? ConventionForms.one(typed, AMOUNT + id)
                        : amount == null ? "" : amount.stripTrailingZeros().toPlainString(),
                amount == null ? null : new Money(amount, convention.law().currency()));
    }

    /** Keeps what was sent; empty once done, else the page with what is to be corrected. */
    Optional<String> send(
            Convention convention,
            Attendee attendee,
            Reader reader,
            MultiValueMap<String, String> form,
            Map<String, Reason> errors,
            Model model) {
        Map<MeetingId, Answer> answers = new HashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(WHAT)) {
                MeetingId meeting = ConventionForms.id(MeetingId::parse, field.substring(WHAT.length()));
                ConventionForms.constant(CameOf.class, values.getFirst())
                        .ifPresent(what -> answers.put(meeting, answer(what, meeting, form, errors)));
            }
        });
        if (errors.isEmpty()) {
            tell.tell(convention, attendee, answers, reader.person());
            return Optional.empty();
        }
        return Optional.of(show(convention, attendee, reader, "", form, errors, model));
    }

    private static Answer answer(
            CameOf what, MeetingId meeting, MultiValueMap<String, String> form, Map<String, Reason> errors) {
        String typed = ConventionForms.one(form, AMOUNT + meeting);
        if (what != CameOf.DEAL || typed.isEmpty()) {
            return new Answer(what, null);
        }
        Optional<BigDecimal> amount = TypedAmount.read(typed)
                .filter(read -> !read.doubtful() && !read.tax().included())
                .map(TypedAmount::amount)
                .filter(read -> read.signum() >= 0 && read.compareTo(Money.PLAUSIBLE_LIMIT) < 0);
        if (amount.isEmpty()) {
            errors.put(AMOUNT + meeting, Reason.of("convention.outcome-amount", "text", typed));
        }
        return new Answer(what, amount.orElse(null));
    }
}
