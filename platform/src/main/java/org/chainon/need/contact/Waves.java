package org.chainon.need.contact;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.People;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact.State;
import org.chainon.need.contact.Plan.Stage;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs go out in waves, in a fair order, until answers are enough. */
@Service
public class Waves {
    private static final WorkingDays.Hours OFFICE =
            new WorkingDays.Hours(WorkingDays.Week.FIVE_DAYS, LocalTime.of(8, 0), LocalTime.of(18, 0));
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ContactRows rows;
    private final Needs needs;
    private final Batches batches;
    private final SupplierDirectory suppliers;
    private final People people;
    private final ContactLetters letters;
    private final Matching matching;
    private final WorkingDays workingDays;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Waves(
            ContactRows rows,
            Needs needs,
            Batches batches,
            SupplierDirectory suppliers,
            People people,
            ContactLetters letters,
            Matching matching,
            WorkingDays workingDays,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.needs = needs;
        this.batches = batches;
        this.suppliers = suppliers;
        this.people = people;
        this.letters = letters;
        this.matching = matching;
        this.workingDays = workingDays;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** As it goes, or would go once the need is open. */
    public Plan plan(Need need) {
        return rows.plan(need.id())
                .orElseGet(() -> Plan.of(need.id(), need.sheet().kind(), 0));
    }

    public Stage stage(Need need) {
        return stage(need, plan(need), rows.of(need.id()));
    }

    Stage stage(Need need, Plan plan, List<Contact> contacts) {
        if (need.state() == Need.State.DRAFT || need.state() == Need.State.WAITING) {
            return Stage.BEFORE;
        }
        if (!need.answerable(today(need))) {
            return Stage.OVER;
        }
        if (plan.paused()) {
            return Stage.PAUSED;
        }
        long willing =
                contacts.stream().filter(contact -> contact.state().willing()).count();
        if (willing >= plan.wanted()) {
            return Stage.ENOUGH;
        }
        boolean left = plan.waves() == 0 || contacts.stream().anyMatch(contact -> contact.state() == State.PLANNED);
        return left ? Stage.RUNNING : Stage.EXHAUSTED;
    }

    /** Does what is due; how many suppliers are told now. */
    @Transactional
    public int advance(NeedId id) {
        Need need = needs.find(id).orElseThrow();
        Plan plan = rows.lockPlan(fresh(need));
        List<Contact> contacts = rows.of(id);
        return switch (stage(need, plan, contacts)) {
            case BEFORE, OVER, PAUSED -> rest(plan, null);
            case ENOUGH -> rest(plan, morning(need, 1));
            case EXHAUSTED, RUNNING -> {
                Instant opens = workingDays
                        .within(OFFICE, clock.instant().atZone(need.law().zone()), need.law())
                        .toInstant();
                yield opens.isAfter(clock.instant()) ? rest(plan, opens) : send(need, plan, contacts);
            }
        };
    }

    /** The next wave at once, whatever the hour and however many have answered. */
    @Transactional
    public Optional<Reason> sendNow(NeedId id, long version) {
        Need need = needs.find(id).orElseThrow();
        Plan plan = rows.lockPlan(fresh(need));
        if (plan.version() != version) {
            return Optional.of(Reason.of("contact.stale"));
        }
        List<Contact> contacts = rows.of(id);
        Stage stage = stage(need, plan, contacts);
        if (stage == Stage.BEFORE || stage == Stage.OVER) {
            return Optional.of(Reason.of("contact.not-open"));
        }
        int told = send(need, plan, contacts);
        return told == 0 ? Optional.of(Reason.of("contact.nobody-left")) : Optional.empty();
    }

    @Transactional
    public Optional<Reason> set(NeedId id, long version, int wanted, int size, int pauseDays) {
        if (wanted < 1 || wanted > Plan.MOST || size < 1 || size > Plan.MOST) {
            return Optional.of(Reason.of("contact.number", "most", Plan.MOST));
        }
        if (pauseDays < 1 || pauseDays > Plan.MOST_DAYS) {
            return Optional.of(Reason.of("contact.days", "most", Plan.MOST_DAYS));
        }
        return change(id, version, plan -> plan.asking(wanted, size, pauseDays, again(plan)));
    }

    @Transactional
    public Optional<Reason> pause(NeedId id, long version, boolean paused) {
        return change(id, version, plan -> plan.held(paused, paused ? null : again(plan)));
    }

    /** What was changed may mean that something is due: looked at with the next round. */
    private @Nullable Instant again(Plan plan) {
        return plan.waves() == 0 || plan.nextAt() != null ? plan.nextAt() : clock.instant();
    }

    private Optional<Reason> change(NeedId id, long version, UnaryOperator<Plan> how) {
        Plan plan = rows.lockPlan(fresh(needs.find(id).orElseThrow()));
        if (plan.version() != version) {
            return Optional.of(Reason.of("contact.stale"));
        }
        rows.update(how.apply(plan));
        return Optional.empty();
    }

    /** A supplier that the buyer names is told at once, with the same as all others. */
    @Transactional
    public Optional<Reason> add(NeedId id, SupplierId supplier) {
        Need need = needs.find(id).orElseThrow();
        rows.lockPlan(fresh(need));
        if (!need.answerable(today(need))) {
            return Optional.of(Reason.of("contact.not-open"));
        }
        Optional<Contact> there = rows.find(id, supplier);
        if (there.filter(contact -> contact.state().told()).isPresent()) {
            return Optional.of(Reason.of("contact.told-already"));
        }
        List<PersonId> those = people.membersOf(List.of(supplier)).getOrDefault(supplier, List.of());
        if (those.isEmpty()) {
            return Optional.of(Reason.of("contact.offline"));
        }
        Contact contact = there.orElseGet(() -> {
            Contact fresh = Contact.byHand(id, supplier);
            rows.insert(fresh, clock.instant());
            return fresh;
        });
        tell(need, contact, 0, those);
        audit.record("need.supplier-added", id.toString(), Map.of("supplier", supplier.toString()));
        return Optional.empty();
    }

    private int send(Need need, Plan plan, List<Contact> contacts) {
        List<Contact> waiting = new ArrayList<>(contacts.stream()
                .filter(contact -> !contact.state().told() && !contact.byHand())
                .toList());
        long planned = waiting.stream()
                .filter(contact -> contact.state() == State.PLANNED)
                .count();
        if (planned < plan.size() && matching.ready()) {
            waiting.addAll(batches.next(need, plan, contacts));
        }
        Set<SupplierId> there = suppliers
                .findAll(waiting.stream().map(Contact::supplier).toList())
                .stream()
                .map(Supplier::id)
                .collect(Collectors.toSet());
        Map<SupplierId, List<PersonId>> members = people.membersOf(there);
        int wave = plan.waves() + 1;
        int told = 0;
        for (Contact contact : waiting) {
            if (told == plan.size()) {
                break;
            }
            List<PersonId> those = members.getOrDefault(contact.supplier(), List.of());
            if (!those.isEmpty()) {
                tell(need, contact, wave, those);
                told++;
            } else if (contact.state() == State.PLANNED) {
                rows.update(contact.at(State.OFFLINE));
                rows.step(contact.id(), Contacts.What.OFFLINE, null, clock.instant());
            }
        }
        boolean first = plan.waves() == 0 && matching.ready();
        rows.update(plan.sent(
                told > 0 || first ? wave : plan.waves(),
                matching.ready() ? morning(need, plan.pauseDays()) : clock.instant()));
        if (told > 0) {
            audit.record(
                    "need.wave",
                    need.id().toString(),
                    Map.of("wave", String.valueOf(wave), "told", String.valueOf(told)));
        }
        return told;
    }

    private void tell(Need need, Contact contact, int wave, List<PersonId> those) {
        Contact told = contact.told(wave, clock.instant());
        rows.update(told);
        rows.step(told.id(), Contacts.What.CONTACTED, person(), clock.instant());
        letters.told(need, told, those);
    }

    private int rest(Plan plan, @Nullable Instant next) {
        rows.update(plan.looked(next));
        return 0;
    }

    private Plan fresh(Need need) {
        return Plan.of(need.id(), need.sheet().kind(), random.nextLong());
    }

    private Instant morning(Need need, int days) {
        ZonedDateTime here = clock.instant().atZone(need.law().zone());
        return workingDays
                .after(here.toLocalDate(), days, WorkingDays.Week.FIVE_DAYS, need.law())
                .atTime(MORNING)
                .atZone(here.getZone())
                .toInstant();
    }

    private LocalDate today(Need need) {
        return LocalDate.now(clock.withZone(need.law().zone()));
    }

    private @Nullable PersonId person() {
        return current.find().map(Actor::id).orElse(null);
    }
}
