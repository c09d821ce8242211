package org.chainon.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.bid.BidFixtures;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeFixtures;
import org.chainon.supplier.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Enterprises, calls and groupings for tests, in a few words. */
public class GroupingScene {
    private final BidFixtures fixtures;
    private final People people;
    private final Organisations organisations;
    private final ConsortiumSubjects subjects;
    private final FormConsortium form;
    private final GatherMembers gather;
    private final JoinConsortium join;
    private final ShapeConsortium shape;
    private final Consortia consortia;

    public GroupingScene(BeanFactory beans) {
        this.fixtures = BidFixtures.in((AutowireCapableBeanFactory) beans);
        this.people = beans.getBean(People.class);
        this.organisations = beans.getBean(Organisations.class);
        this.subjects = beans.getBean(ConsortiumSubjects.class);
        this.form = beans.getBean(FormConsortium.class);
        this.gather = beans.getBean(GatherMembers.class);
        this.join = beans.getBean(JoinConsortium.class);
        this.shape = beans.getBean(ShapeConsortium.class);
        this.consortia = beans.getBean(Consortia.class);
    }

    /** @param person who signs in for it */
    public record Firm(Supplier supplier, Person person) {
        public SupplierId id() {
            return supplier.id();
        }
    }

    /** With an account. */
    public Firm firm() throws Exception {
        Supplier supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        return new Firm(supplier, new Cast(people, organisations).memberOf(supplier));
    }

    public Supplier withoutAccount() throws Exception {
        return fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
    }

    /** Two lots: mowing in Lille for 30 000 €, cardboard in Lille for 70 000 €. */
    public Notice call(String deadline) throws Exception {
        return fixtures.stored(call(deadline, NoticeFixtures.newId(), "1"));
    }

    /** Its newest version says that the deadline has passed. */
    public void over(Notice call) throws Exception {
        fixtures.stored(call("2026-01-05T12:00:00+01:00", call.sourceId(), "2"));
    }

    private static NoticeFixtures.Draft call(String deadline, String id, String version) {
        return notice("Propreté et espaces verts")
                .id(id)
                .version(version)
                .in("COMMUNE:59350")
                .deadline(deadline)
                .lot("1", "Tonte", "77310000", null, Money.eur(30_000))
                .lot("2", "Cartons", "90511000", null, Money.eur(70_000));
    }

    public Notice call() throws Exception {
        return call("2099-01-01T12:00:00+01:00");
    }

    public ConsortiumSubject subject(Notice notice) {
        return subjects.of(notice.id(), notice.lots().stream().map(Lot::id).toList())
                .orElseThrow();
    }

    public Consortium begun(Firm lead, Notice notice) {
        return done(form.begin(
                lead.id(), subject(notice), LegalForm.CONJOINT, lead.person().id()));
    }

    /** The lead and partners, all of whom said yes. */
    public Consortium joined(Firm lead, Notice notice, Firm... partners) {
        Consortium now = begun(lead, notice);
        for (Firm partner : partners) {
            accept(invited(now, partner).id(), partner);
            now = now(now.id());
        }
        return now;
    }

    public Consortium invited(Consortium consortium, Firm partner) {
        done(gather.propose(read(now(consortium.id())), partner.id(), Member.Role.PARTNER));
        return done(gather.invite(read(now(consortium.id())), partner.id(), null));
    }

    public Consortium accept(ConsortiumId id, Firm partner) {
        return done(join.accept(as(id, partner)));
    }

    /** By position of the line, who does how many percent of it. */
    public Consortium shared(Consortium consortium, List<Map<Firm, Integer>> lines) {
        Map<String, Map<SupplierId, BigDecimal>> percents = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<SupplierId, BigDecimal> line = new HashMap<>();
            lines.get(i).forEach((firm, percent) -> line.put(firm.id(), BigDecimal.valueOf(percent)));
            percents.put(consortium.cells().get(i).id(), line);
        }
        return done(shape.share(read(now(consortium.id())), percents));
    }

    public Consortium now(ConsortiumId id) {
        return consortia.find(id).orElseThrow();
    }

    public Member member(ConsortiumId id, Firm firm) {
        return now(id).member(firm.id()).orElseThrow();
    }

    public static Read read(Consortium consortium) {
        return new Read(consortium.id(), consortium.version());
    }

    public JoinConsortium.As as(ConsortiumId id, Firm firm) {
        return new JoinConsortium.As(
                id, firm.id(), last(id, firm), firm.person().id());
    }

    public long last(ConsortiumId id, Firm firm) {
        return consortia.proposals(id, firm.id()).stream()
                .mapToLong(Proposal::id)
                .max()
                .orElse(0);
    }

    public static Terms terms(int percent, long euros) {
        return new Terms(BigDecimal.valueOf(percent), Money.eur(euros));
    }

    public static Consortium done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).consortium();
    }

    public static String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().code();
    }
}
