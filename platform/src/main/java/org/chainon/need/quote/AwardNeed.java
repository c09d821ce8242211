package org.chainon.need.quote;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.advice.DirectPurchases;
import org.chainon.need.advice.DirectPurchases.DirectPurchase;
import org.chainon.need.advice.DirectPurchases.Standing;
import org.chainon.need.contact.MoveContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The buyer chooses an offer for each lot, or none, and says why; the need is closed and everybody is told. All of it, or nothing. */
@Service
public class AwardNeed {
    private final QuoteRows rows;
    private final KeepNeeds keep;
    private final MoveContacts move;
    private final DirectPurchases direct;
    private final CurrentActor current;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AwardNeed(
            QuoteRows rows,
            KeepNeeds keep,
            MoveContacts move,
            DirectPurchases direct,
            CurrentActor current,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.keep = keep;
        this.move = move;
        this.direct = direct;
        this.current = current;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was chosen for a lot.
     *
     * @param chosen whether anything was chosen, be it nobody
     * @param contact null for nobody
     * @param amount null where it could not be read
     */
    public record Choice(
            int lot,
            boolean chosen,
            @Nullable ContactId contact,
            @Nullable Money amount,
            String reasons) {}

    /**
     * @param toOthers what those who are not chosen read, by whom it is for
     * @param remark why so few were compared, or which procedure was followed
     */
    public record Award(List<Choice> choices, Map<ContactId, String> toOthers, String remark) {
        public Award {
            choices = List.copyOf(choices);
            toOthers = Map.copyOf(toOthers);
        }

        @Nullable
        Money total() {
            return choices.stream()
                    .map(Choice::amount)
                    .flatMap(Stream::ofNullable)
                    .reduce((a, b) -> new Money(a.amount().add(b.amount()), a.currency()))
                    .orElse(null);
        }
    }

    /** What the law of the day on which it was opened says of buying it directly. */
    public DirectPurchase direct(Need need) {
        return direct(need, DirectPurchases.total(need.sheet()));
    }

    private DirectPurchase direct(Need need, @Nullable Money amount) {
        Instant opened = need.openedAt() == null ? clock.instant() : need.openedAt();
        return direct.of(
                need.sheet(),
                amount,
                need.law(),
                LocalDate.ofInstant(opened, need.law().zone()));
    }

    /** Its {@link KeepNeeds.Refused reasons} are by field: {@code lot-0}, {@code lot-0-montant}, {@code lot-0-raisons}, {@code remarque}. */
    public KeepNeeds.Outcome award(NeedId id, long version, Award award) {
        return Objects.requireNonNull(transactions.execute(status -> {
            KeepNeeds.Outcome outcome = decide(id, version, award);
            if (!(outcome instanceof KeepNeeds.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private KeepNeeds.Outcome decide(NeedId id, long version, Award award) {
        Need need = keep.hold(id).orElseThrow();
        if (need.version() != version) {
            return new KeepNeeds.Stale(need);
        }
        Map<ContactId, Quote.Sent> offers = rows.sent(id);
        Map<String, Reason> wrong = wrong(need, offers, award);
        if (!wrong.isEmpty()) {
            return new KeepNeeds.Refused(wrong);
        }
        PersonId by = current.find().map(Actor::id).orElse(null);
        Set<ContactId> kept = award.choices().stream()
                .map(Choice::contact)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        for (Choice choice : award.choices()) {
            rows.insert(new Decision(
                    id, choice.lot(), choice.contact(), choice.amount(), choice.reasons(), award.remark(), by, now));
        }
        for (ContactId offer : offers.keySet()) {
            move.decided(need, offer, kept.contains(offer), award.toOthers().getOrDefault(offer, ""));
        }
        audit.record("need.awarded", id.toString(), Map.of("kept", String.valueOf(kept.size())));
        return keep.end(id, version, Need.State.CLOSED);
    }

    private Map<String, Reason> wrong(Need need, Map<ContactId, Quote.Sent> offers, Award award) {
        Map<String, Reason> wrong = new LinkedHashMap<>();
        if (need.state() != Need.State.OPEN) {
            return Map.of("etat", Reason.of("need.not-from-here"));
        }
        for (Choice choice : award.choices()) {
            String field = "lot-" + choice.lot();
            ContactId contact = choice.contact();
            Quote.Sent offer = contact == null ? null : offers.get(contact);
            if (!choice.chosen()
                    || contact != null && (offer == null || offer.sheet().total(choice.lot()) == null)) {
                wrong.put(field, Reason.of("quote.choice-missing"));
            }
            if (contact != null
                    && (choice.amount() == null || choice.amount().amount().signum() == 0)) {
                wrong.put(field + "-montant", Reason.of("need.amount"));
            }
            if (choice.reasons().isBlank()) {
                wrong.put(field + "-raisons", Reason.of("quote.reasons-missing"));
            }
        }
        if (wrong.isEmpty() && award.remark().isBlank() && award.total() != null) {
            DirectPurchase allowed = direct(need, award.total());
            if (allowed.standing() == Standing.REACHED) {
                wrong.put("remarque", Reason.of("quote.above-threshold"));
            } else if (offers.size() < allowed.least()) {
                wrong.put("remarque", Reason.of("quote.too-few", "least", allowed.least()));
            }
        }
        return wrong;
    }
}
