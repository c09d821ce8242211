package org.chainon.consortium.search;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.Audit;
import org.chainon.account.Mailbox;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.Wording;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Page;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a facilitator sees and does about notices that nobody can take alone: a mail to each member of the grouping that was found, once a
 * notice, and what they say to it.
 */
@Service
public class ProvokeMeetings {
    private final ChanceRows chances;
    private final MeetingRows meetings;
    private final MeetingLinks links;
    private final Notices notices;
    private final SupplierDirectory suppliers;
    private final People people;
    private final Organisations organisations;
    private final Mailbox mailbox;
    private final PublicAddress address;
    private final Wording wording;
    private final Audit audit;

    ProvokeMeetings(
            ChanceRows chances,
            MeetingRows meetings,
            MeetingLinks links,
            Notices notices,
            SupplierDirectory suppliers,
            People people,
            Organisations organisations,
            Mailbox mailbox,
            PublicAddress address,
            Wording wording,
            Audit audit) {
        this.chances = chances;
        this.meetings = meetings;
        this.links = links;
        this.notices = notices;
        this.suppliers = suppliers;
        this.people = people;
        this.organisations = organisations;
        this.mailbox = mailbox;
        this.address = address;
        this.wording = wording;
        this.audit = audit;
    }

    /** Of a territory, the best chance first. */
    public Page<GroupingChance> chances(Organisation body, int page, int size) {
        return chances.of(body.areas(), page, size);
    }

    /** Who was told of a grouping for these notices, by any body. */
    public List<Meeting> told(Collection<NoticeId> about) {
        return meetings.of(about);
    }

    /**
     * What became of it.
     *
     * @param told how many enterprises were written to now
     * @param offline those of whom nobody has an account
     */
    public record Provoked(int told, List<SupplierId> offline) {
        public Provoked {
            offline = List.copyOf(offline);
        }
    }

    /** @return empty where there is no such chance in the territory any more */
    @Transactional
    public Optional<Provoked> provoke(Organisation body, NoticeId notice, PersonId by) {
        return chances.find(notice, body.areas())
                .flatMap(chance -> notices.find(notice).map(found -> provoke(body, found, chance, by)));
    }

    private Provoked provoke(Organisation body, Notice notice, GroupingChance chance, PersonId by) {
        Set<SupplierId> team = chance.result().teams().getFirst().members();
        Map<SupplierId, List<PersonId>> members = people.membersOf(team);
        List<SupplierId> offline = new ArrayList<>();
        int told = 0;
        for (Supplier supplier : suppliers.findAll(team)) {
            List<PersonId> to = members.getOrDefault(supplier.id(), List.of());
            if (to.isEmpty()) {
                offline.add(supplier.id());
            } else if (meetings.told(notice.id(), supplier.id(), body.id(), by, team)) {
                told++;
                List<Supplier> others = suppliers.findAll(team.stream()
                        .filter(other -> !other.equals(supplier.id()))
                        .toList());
                to.forEach(person -> tell(body, notice, supplier, others, person));
            }
        }
        if (told > 0) {
            audit.record("grouping.meeting-provoked", notice.id().toString(), Map.of("told", String.valueOf(told)));
        }
        return new Provoked(told, offline);
    }

    private void tell(Organisation body, Notice notice, Supplier supplier, List<Supplier> others, PersonId id) {
        people.find(id).ifPresent(person -> {
            Locale locale = Locale.of(person.language());
            OffsetDateTime due = notice.deadline();
            mailbox.send(
                    person.email(),
                    person.language(),
                    due == null ? null : due.toInstant(),
                    "grouping-meeting",
                    notice.title(),
                    notice.buyer().name(),
                    due == null ? wording.message("component.no-deadline", locale) : wording.dateTime(due, locale),
                    String.join(", ", others.stream().map(Supplier::displayName).toList()),
                    body.name(),
                    supplier.displayName(),
                    link(links.of(new MeetingLinks.Asked(id, supplier.id(), notice.id()))));
        });
    }

    /** Of whom a link was written to, while the person is still there for the enterprise. */
    public Optional<Meeting> of(MeetingLinks.Asked asked) {
        return meetings.find(asked.notice(), asked.supplier())
                .filter(meeting -> people.actor(asked.person())
                        .filter(actor -> actor.memberships().stream()
                                .anyMatch(membership -> asked.supplier().equals(membership.supplier())))
                        .isPresent());
    }

    /** Says whether it would join; who brought them together is told, else the body's people. */
    @Transactional
    public void answer(Meeting meeting, boolean yes, PersonId by) {
        if (!meetings.answer(meeting.notice(), meeting.supplier(), yes, by)) {
            return;
        }
        String notice = notices.find(meeting.notice()).map(Notice::title).orElse("");
        String name =
                suppliers.find(meeting.supplier()).map(Supplier::displayName).orElse("");
        for (Person person : facilitators(meeting)) {
            mailbox.send(
                    person.email(),
                    person.language(),
                    yes ? "grouping-meeting-yes" : "grouping-meeting-no",
                    name,
                    notice,
                    link("/territoires/" + meeting.organisation() + "/groupements"));
        }
    }

    private List<Person> facilitators(Meeting meeting) {
        List<Person> members = people.members(meeting.organisation()).stream()
                .filter(People.Member::granted)
                .map(People.Member::person)
                .toList();
        List<Person> own = members.stream()
                .filter(person -> person.id().equals(meeting.person()))
                .toList();
        return own.isEmpty() ? members : own;
    }

    public Optional<Organisation> body(Meeting meeting) {
        return organisations.find(meeting.organisation());
    }

    /** Empty where the platform's own address is not known. */
    private String link(String path) {
        return address.find().map(base -> base + path).orElse("");
    }
}
