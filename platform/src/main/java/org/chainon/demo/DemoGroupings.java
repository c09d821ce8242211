package org.chainon.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.People;
import org.chainon.bid.Bid;
import org.chainon.bid.Bids;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.ConsortiumSubject;
import org.chainon.consortium.ConsortiumSubjects;
import org.chainon.consortium.FileConsortium;
import org.chainon.consortium.FormConsortium;
import org.chainon.consortium.GatherMembers;
import org.chainon.consortium.JoinConsortium;
import org.chainon.consortium.LegalForm;
import org.chainon.consortium.Member;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.PartnerTalk;
import org.chainon.consortium.Proposal;
import org.chainon.consortium.Read;
import org.chainon.consortium.ShapeConsortium;
import org.chainon.consortium.Terms;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Groupings of the enterprise of the demonstration: one that forms, one whose tender is handed in, and one to which it is invited. */
@Component
class DemoGroupings {
    private static final int PARTNERS = 4;

    private final People people;
    private final Bids bids;
    private final Notices notices;
    private final Consortia consortia;
    private final ConsortiumSubjects subjects;
    private final FormConsortium form;
    private final GatherMembers gather;
    private final JoinConsortium join;
    private final ShapeConsortium shape;
    private final FileConsortium filing;
    private final PartnerTalk talk;
    private final Clock clock;

    DemoGroupings(
            People people,
            Bids bids,
            Notices notices,
            Consortia consortia,
            ConsortiumSubjects subjects,
            FormConsortium form,
            GatherMembers gather,
            JoinConsortium join,
            ShapeConsortium shape,
            FileConsortium filing,
            PartnerTalk talk,
            Clock clock) {
        this.people = people;
        this.bids = bids;
        this.notices = notices;
        this.consortia = consortia;
        this.subjects = subjects;
        this.form = form;
        this.gather = gather;
        this.join = join;
        this.shape = shape;
        this.filing = filing;
        this.talk = talk;
        this.clock = clock;
    }

    private record Firm(SupplierId supplier, PersonId person) {}

    /** Nothing happens where there are some, or where there are too few enterprises with an account. */
    @Transactional
    void settle() {
        Optional<Firm> own = firm("fournisseur");
        List<Firm> others = IntStream.rangeClosed(1, PARTNERS * 2)
                .mapToObj(number -> firm("contact-" + number))
                .flatMap(Optional::stream)
                .filter(firm -> own.filter(mine -> mine.supplier().equals(firm.supplier()))
                        .isEmpty())
                .limit(PARTNERS)
                .toList();
        if (own.isEmpty()
                || others.size() < PARTNERS
                || !consortia.seenBy(List.of(own.get().supplier())).isEmpty()) {
            return;
        }
        List<ConsortiumSubject> open = open(own.get());
        if (open.size() >= 3) {
            forming(own.get(), others.get(0), others.get(1), open.get(0));
            filed(own.get(), others.get(2), open.get(1));
            invited(others.get(3), own.get(), open.get(2));
        }
    }

    private Optional<Firm> firm(String mailbox) {
        return people.byEmail(mailbox + DemoPeople.DOMAIN)
                .flatMap(person -> people.actor(person.id()))
                .flatMap(DemoGroupings::firm);
    }

    private static Optional<Firm> firm(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::supplier)
                .filter(Objects::nonNull)
                .findFirst()
                .map(supplier -> new Firm(supplier, actor.id()));
    }

    /** Calls that the enterprise works on and that can still be answered, all lots of each, those of several lots first. */
    private List<ConsortiumSubject> open(Firm own) {
        Instant now = clock.instant();
        Set<Object> seen = new HashSet<>();
        return bids.of(own.supplier()).stream()
                .filter(bid -> bid.stage().atWork())
                .map(Bid::subject)
                .filter(subject -> seen.add(subject.notice()))
                .flatMap(subject -> notices.find(subject.notice()).stream())
                .sorted((one, other) ->
                        Integer.compare(other.lots().size(), one.lots().size()))
                .flatMap(notice -> subject(notice).stream())
                .filter(subject -> subject.deadline() != null
                        && subject.deadline().toInstant().isAfter(now))
                .toList();
    }

    private Optional<ConsortiumSubject> subject(Notice notice) {
        return subjects.of(notice.id(), notice.lots().stream().map(Lot::id).toList());
    }

    private void forming(Firm lead, Firm partner, Firm asked, ConsortiumSubject subject) {
        Consortium begun = begun(lead, subject, LegalForm.CONJOINT_SOLIDARY_LEAD);
        Consortium with = invite(begun, partner, "L’entretien courant, du lundi au vendredi.", 40, 36_000);
        Consortium joined = done(join.accept(as(with, partner)));
        Consortium two = done(shape.share(read(joined), halves(joined, lead, partner, 60, 30)));
        talk.say(
                two.id(),
                partner.supplier(),
                partner.person(),
                "Nous avons deux camions et une équipe de six personnes dès janvier.");
        talk.say(two.id(), lead.supplier(), lead.person(), "Parfait. Je prépare le mémoire technique d’ici vendredi.");
        Consortium three = invite(two, asked, "Les interventions urgentes, et le samedi.", 10, 9_500);
        done(join.propose(
                as(three, asked),
                new Terms(BigDecimal.valueOf(12), money(subject, 11_200)),
                "Le samedi demande une personne de plus."));
    }

    private void filed(Firm lead, Firm partner, ConsortiumSubject subject) {
        Consortium begun = begun(lead, subject, LegalForm.CONJOINT);
        Consortium joined = done(join.accept(as(invite(begun, partner, "La moitié des sites.", 50, 24_000), partner)));
        Consortium shared = done(shape.share(read(joined), halves(joined, lead, partner, 50, 50)));
        done(filing.file(read(shared), false));
    }

    private void invited(Firm lead, Firm own, ConsortiumSubject subject) {
        Consortium begun = begun(lead, subject, LegalForm.CONJOINT);
        Consortium asked = done(gather.propose(read(begun), own.supplier(), Member.Role.PARTNER));
        Consortium shared = done(shape.share(read(asked), halves(asked, lead, own, 55, 45)));
        Consortium said = done(gather.expect(
                read(shared),
                own.supplier(),
                Member.Role.PARTNER,
                "La préparation et la livraison, avec votre équipe d’insertion.",
                new Terms(BigDecimal.valueOf(45), money(subject, 31_500)),
                ""));
        done(gather.invite(read(said), own.supplier(), null));
    }

    private Consortium begun(Firm lead, ConsortiumSubject subject, LegalForm legal) {
        return done(form.begin(lead.supplier(), subject, legal, lead.person()));
    }

    private Consortium invite(Consortium consortium, Firm firm, String expected, int percent, long price) {
        Consortium proposed = done(gather.propose(read(consortium), firm.supplier(), Member.Role.PARTNER));
        Consortium said = done(gather.expect(
                read(proposed),
                firm.supplier(),
                Member.Role.PARTNER,
                expected,
                new Terms(BigDecimal.valueOf(percent), money(consortium.subject(), price)),
                ""));
        return done(gather.invite(read(said), firm.supplier(), null));
    }

    private static Money money(ConsortiumSubject subject, long amount) {
        return new Money(BigDecimal.valueOf(amount), subject.law().currency());
    }

    /** Each line shared out between two in percent. */
    private static Map<String, Map<SupplierId, BigDecimal>> halves(
            Consortium consortium, Firm one, Firm other, int first, int second) {
        Map<String, Map<SupplierId, BigDecimal>> all = new HashMap<>();
        consortium
                .cells()
                .forEach(cell -> all.put(
                        cell.id(),
                        Map.of(
                                one.supplier(),
                                BigDecimal.valueOf(first),
                                other.supplier(),
                                BigDecimal.valueOf(second))));
        return all;
    }

    private JoinConsortium.As as(Consortium consortium, Firm firm) {
        long last = consortia.proposals(consortium.id(), firm.supplier()).stream()
                .mapToLong(Proposal::id)
                .max()
                .orElse(0);
        return new JoinConsortium.As(consortium.id(), firm.supplier(), last, firm.person());
    }

    private static Read read(Consortium consortium) {
        return new Read(consortium.id(), consortium.version());
    }

    private static Consortium done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.consortium();
        }
        throw new IllegalStateException("demonstration grouping: " + outcome);
    }
}
