package org.chainon.supplier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.account.Audit;
import org.chainon.account.Organisations;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each source says and joins it into one profile a supplier. */
@Service
class MergingRegister implements RegisterSupplier, OwnWord, RenumberSupplier {
    private static final Instant UNDATED = Instant.EPOCH;

    private final SupplierRows rows;
    private final FormerNumbers numbers;
    private final SearchColumnsOf columns;
    private final Organisations organisations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergingRegister(
            SupplierRows rows,
            FormerNumbers numbers,
            SearchColumnsOf columns,
            Organisations organisations,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.columns = columns;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Stored register(SupplierDraft raw) throws BadRecord {
        SupplierDraft draft = numbers.today(DraftChecks.checked(raw));
        String json = SupplierJson.write(draft);
        String fingerprint = SupplierJson.fingerprint(json);
        rows.lock();
        Optional<SupplierRows.SourceRecord> before = rows.said(draft);
        if (before.isPresent() && before.get().fingerprint().equals(fingerprint)) {
            return Stored.UNCHANGED;
        }
        Optional<UUID> old = before.map(SupplierRows.SourceRecord::supplierId);
        UUID target = target(draft, old);
        rows.write(target, draft, json, fingerprint, clock.instant());
        if (old.isPresent() && !old.get().equals(target)) {
            rejoin(old.get());
        }
        return rejoin(target);
    }

    @Override
    public Optional<SupplierDraft> of(SupplierId supplier) {
        return rows.drafts(supplier.value()).stream()
                .filter(draft -> draft.source().equals(SOURCE))
                .findFirst();
    }

    @Override
    @Transactional
    public Stored publish(SupplierId supplier, SupplierDraft said) throws BadRecord {
        SupplierDraft draft = numbers.today(DraftChecks.checked(said));
        String json = SupplierJson.write(draft);
        rows.lock();
        Optional<UUID> twin = rows.sameIdentifier(draft).filter(other -> !other.equals(supplier.value()));
        rows.write(supplier.value(), draft, json, SupplierJson.fingerprint(json), clock.instant());
        if (twin.isPresent()) {
            rows.move(twin.get(), supplier.value());
            rejoin(twin.get());
        }
        return rejoin(supplier.value());
    }

    @Override
    @Transactional
    public Outcome renumber(Supplier supplier, String to) {
        String from = supplier.identifier();
        if (from == null || from.equals(to) || supplier.jurisdiction() != Jurisdiction.FR) {
            return new Refused(Reason.of("renumber.nothing-to-do"));
        }
        try {
            Siret.of(to);
        } catch (InvalidIdentifier bad) {
            return new Refused(bad.reason());
        }
        rows.lock();
        UUID id = supplier.id().value();
        String law = supplier.jurisdiction().name();
        Optional<UUID> twin = numbers.bearing(law, to).filter(other -> !other.equals(id));
        if (!organisations.renumber(supplier.id(), law, to)) {
            return new Refused(Reason.of("renumber.taken", "siret", to));
        }
        numbers.renumber(law, from, to);
        twin.ifPresent(other -> rows.move(other, id));
        for (SupplierDraft draft : rows.drafts(id)) {
            if (from.equals(draft.identifier())) {
                SupplierDraft moved = draft.withIdentifier(to);
                String json = SupplierJson.write(moved);
                rows.write(id, moved, json, SupplierJson.fingerprint(json), clock.instant());
            }
        }
        twin.ifPresent(this::rejoin);
        rejoin(id);
        audit.record("supplier.renumbered", supplier.id().toString(), Map.of("from", from, "to", to));
        return new Renumbered(to);
    }

    /** The supplier that the record speaks of: that of its identifier, else the one it spoke of before, else a new one. */
    private UUID target(SupplierDraft draft, Optional<UUID> old) {
        Optional<UUID> named = rows.sameIdentifier(draft);
        if (named.isPresent()) {
            return named.get();
        }
        String identifier = draft.identifier();
        if (old.isPresent() && (identifier == null || !rows.othersSayOtherwise(old.get(), identifier, draft))) {
            return old.get();
        }
        return SupplierId.random().value();
    }

    private Stored rejoin(UUID id) {
        List<SupplierDraft> drafts = rows.drafts(id);
        Optional<String> before = rows.fingerprint(id);
        if (drafts.isEmpty()) {
            rows.remove(id);
            events.publishEvent(new SupplierChanged(SupplierRows.id(id)));
            return Stored.CHANGED;
        }
        Supplier undated = SupplierMerge.merge(SupplierRows.id(id), drafts, UNDATED);
        String fingerprint = SupplierJson.fingerprint(SupplierJson.write(undated));
        if (before.isPresent() && before.get().equals(fingerprint)) {
            return Stored.UNCHANGED;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Supplier supplier = SupplierMerge.merge(SupplierRows.id(id), drafts, now);
        rows.write(supplier, fingerprint, columns.of(supplier), before.isPresent());
        events.publishEvent(new SupplierChanged(supplier.id()));
        return before.isPresent() ? Stored.CHANGED : Stored.NEW;
    }
}
