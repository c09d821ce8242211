package org.chainon.need.quote;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.TypedAmount;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.MoveContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a supplier does with its offer. What a colleague wrote meanwhile is never overwritten unseen. */
@Service
public class KeepQuotes {
    public static final int MOST_FILES = 10;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 4;

    private final QuoteRows rows;
    private final Contacts contacts;
    private final Needs needs;
    private final MoveContacts move;
    private final KeepFiles files;
    private final CurrentActor current;
    private final Clock clock;

    KeepQuotes(
            QuoteRows rows,
            Contacts contacts,
            Needs needs,
            MoveContacts move,
            KeepFiles files,
            CurrentActor current,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.needs = needs;
        this.move = move;
        this.files = files;
        this.current = current;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Done(Quote quote) implements Outcome {}

    /** A colleague wrote since it was read: nothing changed. */
    public record Stale(Quote now) implements Outcome {}

    /** What is wrong, by field; {@code devis} where it is not about one. The draft was kept all the same where it could be. */
    public record Refused(Map<String, Reason> reasons) implements Outcome {
        public Refused {
            reasons = Map.copyOf(reasons);
        }
    }

    /** As it is, or would begin. */
    public Quote of(ContactId contact) {
        return rows.find(contact).orElseGet(() -> new Quote(contact, QuoteSheet.EMPTY, 1, null));
    }

    @Transactional
    public Outcome save(ContactId contact, long version, QuoteSheet sheet) {
        Quote quote = rows.lock(contact);
        if (quote.draftVersion() != version) {
            return new Stale(quote);
        }
        if (quote.draft().equals(sheet)) {
            return new Done(quote);
        }
        rows.draft(contact, sheet, version + 1);
        return new Done(of(contact));
    }

    /** Sends it to the buyer, in the place of what was sent before. The draft is kept, sent or not. */
    @Transactional
    public Outcome send(ContactId id, long version, QuoteSheet sheet) {
        Outcome saved = save(id, version, sheet);
        if (!(saved instanceof Done done)) {
            return saved;
        }
        Contact contact = contacts.find(id).orElseThrow();
        Need need = needs.find(contact.need()).orElseThrow();
        List<KeptFile> attached = files.of(id.value());
        Optional<Reason> refused = refusal(need, contact, sheet, !attached.isEmpty());
        if (refused.isPresent()) {
            return new Refused(Map.of("devis", refused.get()));
        }
        List<FileId> ids = attached.stream().map(KeptFile::id).toList();
        Quote.Sent before = done.quote().sent();
        if (before != null && before.sheet().equals(sheet) && before.files().equals(ids)) {
            return done;
        }
        PersonId by = current.find().map(Actor::id).orElse(null);
        rows.send(id, sheet, ids, by, clock.instant());
        move.offered(id);
        return new Done(of(id));
    }

    private Optional<Reason> refusal(Need need, Contact contact, QuoteSheet sheet, boolean hasFiles) {
        LocalDate today = LocalDate.now(clock.withZone(need.law().zone()));
        if (contact.state().decided()) {
            return Optional.of(Reason.of("contact.decided"));
        }
        if (!need.answerable(today)) {
            return Optional.of(Reason.of("quote.too-late"));
        }
        boolean priced = sheet.total().signum() > 0;
        if (need.sheet().kind() == Need.Kind.SOURCING) {
            return priced || hasFiles || !sheet.words().isBlank()
                    ? Optional.empty()
                    : Optional.of(Reason.of("quote.empty"));
        }
        if (!priced) {
            return Optional.of(Reason.of("quote.no-price"));
        }
        if (sheet.total().compareTo(Money.PLAUSIBLE_LIMIT) >= 0) {
            return Optional.of(Reason.of("quote.too-big"));
        }
        LocalDate valid = sheet.validUntil();
        return valid != null && valid.isBefore(today)
                ? Optional.of(Reason.of("quote.validity-passed"))
                : Optional.empty();
    }

    /** The buyer sees it no more; the draft stays. */
    @Transactional
    public Optional<Reason> withdraw(ContactId id) {
        Contact contact = contacts.find(id).orElseThrow();
        if (contact.state().decided()) {
            return Optional.of(Reason.of("contact.decided"));
        }
        if (rows.lock(id).sent() == null) {
            return Optional.empty();
        }
        rows.withdraw(id);
        move.offerWithdrawn(id);
        return Optional.empty();
    }

    /** @return why it was refused, or null */
    public @Nullable Reason attach(ContactId contact, String name, InputStream content) throws IOException {
        if (files.of(contact.value()).size() >= MOST_FILES) {
            return Reason.of("need.too-many-files", "limit", MOST_FILES);
        }
        return files.keep(contact.value(), name, content) instanceof KeepFiles.Refused refused
                ? refused.reason()
                : null;
    }

    /** What was sent once stays: the buyer may have decided on it. */
    public @Nullable Reason detach(ContactId contact, KeptFile file) throws IOException {
        if (rows.wasSent(contact, file.id())) {
            return Reason.of("quote.file-sent");
        }
        files.remove(file);
        return null;
    }

    /**
     * @return the figure, or null where it is none: « 1 250,50 », « 12.5 », « 0,125 ». Of « 1,250 » the comma parts decimals, as the form
     *     itself writes them; « 1.250 » may be either and is none
     */
    public static @Nullable BigDecimal figure(String typed) {
        return TypedAmount.read(typed)
                .filter(read -> !read.doubtful() || typed.indexOf(',') >= 0)
                .filter(read -> !read.tax().included())
                .map(TypedAmount::amount)
                .filter(figure -> figure.signum() >= 0
                        && figure.compareTo(MOST) < 0
                        && figure.stripTrailingZeros().scale() <= DECIMALS)
                .orElse(null);
    }
}
