package org.chainon.bid;

import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeFixtures;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A supplier with its people, a notice, and bids of the one on the other, in a few words. */
public class BidFixtures {
    private final RegisterSupplier register;
    private final SupplierDirectory directory;
    private final NoticeIntake intake;
    private final Notices notices;
    private final People people;
    private final Organisations organisations;
    private final FollowBids follow;

    BidFixtures(
            RegisterSupplier register,
            SupplierDirectory directory,
            NoticeIntake intake,
            Notices notices,
            People people,
            Organisations organisations,
            FollowBids follow) {
        this.register = register;
        this.directory = directory;
        this.intake = intake;
        this.notices = notices;
        this.people = people;
        this.organisations = organisations;
        this.follow = follow;
    }

    public static BidFixtures in(AutowireCapableBeanFactory platform) {
        return platform.createBean(BidFixtures.class);
    }

    /** An insertion enterprise in Lille whose agreement ends that day. */
    public Supplier insertionEnterprise(LocalDate agreementEnds) throws Exception {
        String siret = siret();
        register.register(supplier("bids-" + siret, "Les Bleuets " + siret)
                .identifier(siret)
                .kind(EnterpriseKind.ACI)
                .site(siteIn(LILLE))
                .description("Conditionnement et espaces verts, douze personnes.")
                .accreditation(new Accreditation(
                        EnterpriseKind.ACI,
                        "Convention ACI",
                        "059-1",
                        "Préfet du Nord",
                        LocalDate.of(2024, 1, 1),
                        agreementEnds,
                        null))
                .build());
        return directory.byIdentifier(siret).orElseThrow();
    }

    public Person memberOf(Supplier supplier, String email) {
        Organisation organisation = organisations.ensure(
                Organisation.Kind.SUPPLIER, "FR", supplier.identifier(), supplier.name(), supplier.id());
        Person person = people.ensure(email, "Camille Essai", "fr");
        organisations.grant(person.id(), organisation.id(), Level.MANAGER);
        return person;
    }

    public Notice stored(NoticeFixtures.Draft draft) throws Exception {
        return stored(draft.draft());
    }

    public Notice stored(NoticeDraft draft) throws Exception {
        intake.take(draft);
        return notices.bySourceId(draft.sourceId()).orElseThrow();
    }

    public Notice openNotice() throws Exception {
        return stored(notice("Entretien des espaces verts")
                .in("COMMUNE:59350")
                .deadline("2099-01-01T12:00:00+01:00")
                .lot("1", "Tonte"));
    }

    public Bid begun(Supplier supplier, Notice notice, Person person) {
        return done(follow.start(
                supplier.id(), notice.id(), notice.lots().getFirst().id(), person.id()));
    }

    public Bid done(FollowBids.Outcome outcome) {
        return ((FollowBids.Done) outcome).bid();
    }

    public Bid at(Bid bid, Stage... stages) {
        Bid now = bid;
        for (Stage stage : stages) {
            now = done(follow.move(of(now), stage));
        }
        return now;
    }

    public static FollowBids.Of of(Bid bid) {
        return new FollowBids.Of(bid.supplier(), bid.id(), bid.version());
    }

    public static Map<Question, Answer> all(Answer.Reply reply) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, new Answer(reply, ""));
        }
        return answers;
    }

    /** The same draft with another record behind it. */
    public static NoticeDraft raw(NoticeDraft draft, String raw) {
        return new NoticeDraft(
                draft.source(),
                draft.sourceId(),
                draft.version(),
                draft.alsoKnownAs(),
                draft.replaces(),
                draft.procedureId(),
                draft.form(),
                draft.subtype(),
                draft.nature(),
                draft.procedure(),
                draft.title(),
                draft.description(),
                draft.buyer(),
                draft.jurisdiction(),
                draft.country(),
                draft.publishedOn(),
                draft.deadline(),
                draft.status(),
                draft.language(),
                draft.lots(),
                draft.links(),
                draft.awards(),
                raw.getBytes(StandardCharsets.UTF_8),
                draft.opportunity());
    }
}
