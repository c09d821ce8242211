package org.chainon.consortium;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chainon.account.People;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.consortium.Member.Role;
import org.chainon.consortium.Member.State;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the lead does with the members: thinks of them, invites them, agrees with them, parts from them. */
@Service
public class GatherMembers {
    public static final int LONGEST = 2000;
    private static final int MOST = 30;
    private static final int DAYS = 5;

    private final ChangeConsortium change;
    private final StepRows steps;
    private final ConsortiumBids bids;
    private final ConsortiumLetters letters;
    private final SupplierDirectory suppliers;
    private final People people;
    private final WorkingDays workingDays;

    GatherMembers(
            ChangeConsortium change,
            StepRows steps,
            ConsortiumBids bids,
            ConsortiumLetters letters,
            SupplierDirectory suppliers,
            People people,
            WorkingDays workingDays) {
        this.change = change;
        this.steps = steps;
        this.bids = bids;
        this.letters = letters;
        this.suppliers = suppliers;
        this.people = people;
        this.workingDays = workingDays;
    }

    /** Puts an enterprise of the directory on the list; it is told nothing yet. */
    @Transactional
    public Outcome propose(Read read, SupplierId supplier, Role role) {
        return change.forming(read, consortium -> {
            if (role == Role.LEAD) {
                return Outcome.refused("consortium.one-lead");
            }
            if (suppliers.find(supplier).isEmpty()) {
                return Outcome.refused("consortium.unknown-supplier");
            }
            if (consortium
                    .member(supplier)
                    .filter(there -> there.state().counts())
                    .isPresent()) {
                return Outcome.refused("consortium.is-member");
            }
            if (consortium.counted().size() >= MOST) {
                return new Outcome.Refused(Reason.of("consortium.too-many", "most", MOST));
            }
            change.step(consortium, What.PROPOSED, supplier);
            return new Outcome.Done(consortium.with(Member.proposed(supplier, role)));
        });
    }

    /** What is wanted of it, as what, and for how much; who has accepted is asked whether it agrees with other terms. */
    @Transactional
    public Outcome expect(Read read, SupplierId supplier, Role role, String expected, Terms terms, String words) {
        return change.forming(
                read,
                consortium -> member(consortium, supplier, (whole, member) -> {
                    Optional<Reason> refusal = refusal(terms, expected, words);
                    if (refusal.isPresent()) {
                        return new Outcome.Refused(refusal.get());
                    }
                    if ((role == Role.LEAD) != member.leads()) {
                        return Outcome.refused("consortium.one-lead");
                    }
                    Member now = member.as(role).asked(expected);
                    if (member.role() != role) {
                        change.step(whole, What.ROLE_CHANGED, supplier);
                    }
                    if (!member.expected().equals(expected)) {
                        change.step(whole, What.EXPECTED, supplier);
                    }
                    return new Outcome.Done(whole.with(termed(whole, now, terms, words)));
                }));
    }

    private static Optional<Reason> refusal(Terms terms, String... texts) {
        for (String text : texts) {
            if (text.length() > LONGEST) {
                return Optional.of(Reason.of("consortium.too-long", "most", LONGEST));
            }
        }
        return terms.refusal();
    }

    private Member termed(Consortium consortium, Member member, Terms terms, String words) {
        boolean same = member.terms().equals(terms) && words.isBlank();
        if (member.leads() || member.state() == State.PROPOSED || same) {
            return member.on(same ? member.terms() : terms);
        }
        steps.propose(consortium.id(), member.supplier(), true, terms, words, change.actor(), change.now());
        change.step(consortium, What.LEAD_PROPOSED, member.supplier());
        Member now = member.state() == State.INVITED ? member.on(terms) : member;
        letters.terms(consortium.with(now), now, "consortium-terms-offered");
        return now;
    }

    /**
     * Asks the people of an enterprise; also one that declined, or whose time is over, again.
     *
     * @param until last day for its answer; null for five working days, and never after the deadline
     */
    @Transactional
    public Outcome invite(Read read, SupplierId supplier, @Nullable LocalDate until) {
        return change.forming(read, consortium -> {
            Member member = consortium.member(supplier).orElse(null);
            LocalDate today = change.today(consortium);
            boolean asked = member != null && member.state() == State.INVITED && !member.expired(today);
            if (member == null || member.state() == State.REMOVED || member.state() == State.WITHDRAWN) {
                return Outcome.refused("consortium.no-member");
            }
            if (member.state() == State.ACCEPTED || asked) {
                return Outcome.refused("consortium.is-invited");
            }
            if (change.passed(consortium)) {
                return Outcome.refused("consortium.too-late");
            }
            if (people.membersOf(List.of(supplier)).isEmpty()) {
                return Outcome.refused("consortium.no-account");
            }
            LocalDate last = last(consortium, until, today);
            if (last.isBefore(today)) {
                return Outcome.refused("consortium.answer-in-past");
            }
            Member invited = member.invited(change.now(), last);
            Consortium now = consortium.with(invited);
            steps.propose(consortium.id(), supplier, true, member.terms(), "", change.actor(), change.now());
            change.step(now, What.INVITED, supplier);
            letters.invited(now, invited);
            return new Outcome.Done(now);
        });
    }

    private LocalDate last(Consortium consortium, @Nullable LocalDate wanted, LocalDate today) {
        LocalDate last = wanted == null
                ? workingDays.after(
                        today,
                        DAYS,
                        WorkingDays.Week.FIVE_DAYS,
                        consortium.subject().law())
                : wanted;
        OffsetDateTime due = consortium.subject().deadline();
        return due != null && due.toLocalDate().isBefore(last) ? due.toLocalDate() : last;
    }

    /** It said yes otherwise, by phone: for enterprises without an account. */
    @Transactional
    public Outcome noteYes(Read read, SupplierId supplier) {
        return change.forming(
                read,
                consortium -> member(consortium, supplier, (whole, member) -> {
                    if (member.state() == State.ACCEPTED) {
                        return Outcome.refused("consortium.is-member");
                    }
                    if (!people.membersOf(List.of(supplier)).isEmpty()) {
                        return Outcome.refused("consortium.has-account");
                    }
                    Member joined = member.joined(null, change.now());
                    steps.close(whole.id(), supplier, Proposal.State.ACCEPTED);
                    change.step(whole, What.JOINED_BY_PHONE, supplier);
                    bids.begin(whole, joined);
                    return new Outcome.Done(whole.with(joined));
                }));
    }

    /** Yes or no to what a member proposes; yes to one that was invited takes it in. */
    @Transactional
    public Outcome answer(Read read, SupplierId supplier, long proposal, boolean agreed) {
        return change.forming(
                read,
                consortium -> member(consortium, supplier, (whole, member) -> {
                    Proposal open = steps.last(whole.id(), supplier)
                            .filter(last -> last.open() && !last.byLead() && last.id() == proposal)
                            .orElse(null);
                    if (open == null) {
                        return new Outcome.Stale();
                    }
                    steps.close(whole.id(), supplier, agreed ? Proposal.State.ACCEPTED : Proposal.State.DECLINED);
                    change.step(whole, agreed ? What.TERMS_AGREED : What.TERMS_REFUSED, supplier);
                    Member now = agreed ? member.on(open.terms()) : member;
                    if (agreed && member.state() == State.INVITED) {
                        now = now.joined(open.person(), change.now());
                        change.step(whole, What.JOINED, supplier);
                        bids.begin(whole, now);
                    }
                    letters.terms(
                            whole.with(now), now, agreed ? "consortium-terms-agreed" : "consortium-terms-refused");
                    return new Outcome.Done(whole.with(now));
                }));
    }

    /** Another member is the mandataire from now on. */
    @Transactional
    public Outcome passLead(Read read, SupplierId to) {
        return change.forming(read, consortium -> {
            Member next = consortium.member(to).orElse(null);
            Member before = consortium.lead();
            if (next == null || next.state() != State.ACCEPTED || next.role() != Role.PARTNER) {
                return Outcome.refused("consortium.lead-accepted");
            }
            if (people.membersOf(List.of(to)).isEmpty()) {
                return Outcome.refused("consortium.lead-account");
            }
            List<Member> members = consortium.members().stream()
                    .map(member -> member.supplier().equals(to)
                            ? member.as(Role.LEAD)
                            : member.supplier().equals(before.supplier()) ? member.as(Role.PARTNER) : member)
                    .toList();
            Consortium now = consortium.of(members);
            change.step(now, What.LEAD_PASSED, to);
            letters.toAll(now, "consortium-lead-passed", letters.name(to));
            return new Outcome.Done(now);
        });
    }

    /** Takes one out; what it was to do is to be done by another. */
    @Transactional
    public Outcome remove(Read read, SupplierId supplier, String why) {
        return change.forming(
                read,
                consortium -> member(consortium, supplier, (whole, member) -> {
                    if (member.leads()) {
                        return Outcome.refused("consortium.lead-stays");
                    }
                    if (why.length() > LONGEST) {
                        return new Outcome.Refused(Reason.of("consortium.too-long", "most", LONGEST));
                    }
                    steps.close(whole.id(), supplier, Proposal.State.REPLACED);
                    change.step(whole, What.REMOVED, supplier, change.actor(), Map.of());
                    Consortium now = whole.with(member.gone(State.REMOVED, why, change.now()));
                    if (member.state().sees()) {
                        letters.removed(now, member, why);
                    }
                    return new Outcome.Done(now);
                }));
    }

    /** One on whom the lead counts. */
    private static Outcome member(
            Consortium consortium, SupplierId supplier, BiFunction<Consortium, Member, Outcome> how) {
        return consortium
                .member(supplier)
                .filter(member -> member.state().counts())
                .map(member -> how.apply(consortium, member))
                .orElseGet(() -> Outcome.refused("consortium.no-member"));
    }
}
