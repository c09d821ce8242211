package org.chainon.consortium.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Target;
import org.chainon.consortium.search.GroupingChance;
import org.chainon.consortium.search.Meeting;
import org.chainon.consortium.search.ProvokeMeetings;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Page;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices of a territory that nobody can take alone, with the grouping that could; bringing its members together. */
@Controller
@RequestMapping("/territoires/{organisation}/groupements")
@Allows(Action.FOLLOW_TERRITORY)
class ChancePages {
    private static final int SIZE = 20;

    private final ProvokeMeetings meetings;
    private final Organisations organisations;
    private final Notices notices;
    private final SupplierDirectory suppliers;
    private final People people;
    private final TeamViews teams;
    private final CurrentActor current;

    ChancePages(
            ProvokeMeetings meetings,
            Organisations organisations,
            Notices notices,
            SupplierDirectory suppliers,
            People people,
            TeamViews teams,
            CurrentActor current) {
        this.meetings = meetings;
        this.organisations = organisations;
        this.notices = notices;
        this.suppliers = suppliers;
        this.people = people;
        this.teams = teams;
        this.current = current;
    }

    /**
     * A notice with the grouping that could answer.
     *
     * @param due the last of its deadlines; null where none is known
     * @param open whether somebody of it can still be written to
     */
    record Line(
            Notice notice,
            GroupingChance chance,
            TeamView team,
            List<Invited> invited,
            @Nullable OffsetDateTime due,
            boolean open) {}

    /** A member of the grouping. @param state {@code online, offline, told, yes, no} */
    record Invited(TeamView.Partner partner, String state) {}

    @GetMapping
    String list(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "-1") int ecrit,
            Model model) {
        Organisation body = body(organisation);
        Page<GroupingChance> found = meetings.chances(body, Math.max(1, page), SIZE);
        model.addAttribute("body", body);
        model.addAttribute("page", found);
        model.addAttribute("lines", lines(found.items()));
        model.addAttribute("told", ecrit);
        model.addAttribute(
                "mayProvoke",
                current.get().of(new Target(body.id(), null, null, Set.of())).isPresent());
        return "consortium/chances";
    }

    private List<Line> lines(List<GroupingChance> chances) {
        List<NoticeId> ids = chances.stream().map(GroupingChance::notice).toList();
        Map<NoticeId, Notice> known =
                notices.findAll(ids).stream().collect(Collectors.toMap(Notice::id, Function.identity()));
        Set<SupplierId> members = new HashSet<>();
        chances.forEach(
                chance -> members.addAll(chance.result().teams().getFirst().members()));
        Map<SupplierId, Supplier> firms = new HashMap<>();
        suppliers.findAll(members).forEach(supplier -> firms.put(supplier.id(), supplier));
        Set<SupplierId> online = people.membersOf(members).keySet();
        List<Meeting> told = meetings.told(ids);
        return chances.stream()
                .flatMap(chance -> Optional.ofNullable(known.get(chance.notice())).stream()
                        .map(notice -> line(notice, chance, firms, online, told)))
                .toList();
    }

    private Line line(
            Notice notice,
            GroupingChance chance,
            Map<SupplierId, Supplier> firms,
            Set<SupplierId> online,
            List<Meeting> told) {
        TeamView team = teams.of(chance.result(), 0, firms);
        List<Invited> invited = team.members().stream()
                .map(partner -> new Invited(partner, state(notice.id(), partner, online, told)))
                .toList();
        OffsetDateTime due = notice.lots().stream()
                .map(lot -> lot.deadline() == null ? notice.deadline() : lot.deadline())
                .filter(java.util.Objects::nonNull)
                .max(OffsetDateTime::compareTo)
                .orElse(notice.deadline());
        boolean open = invited.stream().anyMatch(one -> one.state().equals("online"));
        return new Line(notice, chance, team, invited, due, open);
    }

    private static String state(NoticeId notice, TeamView.Partner partner, Set<SupplierId> online, List<Meeting> told) {
        SupplierId id = partner.supplier().id();
        Optional<Meeting> meeting = told.stream()
                .filter(one -> one.notice().equals(notice) && one.supplier().equals(id))
                .findFirst();
        if (meeting.isPresent()) {
            Boolean answer = meeting.get().answer();
            return answer == null ? "told" : answer ? "yes" : "no";
        }
        return online.contains(id) ? "online" : "offline";
    }

    @PostMapping("/{notice}/rencontre")
    String provoke(@PathVariable String organisation, @PathVariable String notice) {
        Organisation body = body(organisation);
        NoticeId id = SearchSubjects.id(NoticeId::parse, notice);
        ProvokeMeetings.Provoked provoked =
                meetings.provoke(body, id, current.get().id()).orElseThrow(SearchSubjects::notFound);
        return "redirect:/territoires/" + body.id() + "/groupements?ecrit=" + provoked.told();
    }

    private Organisation body(String id) {
        return organisations
                .find(SearchSubjects.id(OrganisationId::parse, id))
                .filter(found -> found.kind() == Organisation.Kind.FACILITATOR)
                .orElseThrow(SearchSubjects::notFound);
    }
}
