package org.chainon.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.ConsortiumLaw;
import org.chainon.consortium.ConsortiumRule;
import org.chainon.consortium.ConsortiumStep;
import org.chainon.consortium.FileConsortium;
import org.chainon.consortium.Member;
import org.chainon.consortium.Proposal;
import org.chainon.consortium.Sight;
import org.chainon.consortium.WhoDoesWhat;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of a grouping shows, from what the reader may see. */
@Component
class ConsortiumView {
    private final Consortia consortia;
    private final FileConsortium filing;
    private final ConsortiumLaw law;
    private final Beside beside;
    private final ConsortiumNames names;
    private final ConsortiumLookup lookup;
    private final Today today;

    ConsortiumView(
            Consortia consortia,
            FileConsortium filing,
            ConsortiumLaw law,
            Beside beside,
            ConsortiumNames names,
            ConsortiumLookup lookup,
            Today today) {
        this.consortia = consortia;
        this.filing = filing;
        this.law = law;
        this.beside = beside;
        this.names = names;
        this.lookup = lookup;
        this.today = today;
    }

    /**
     * A member as the reader may see it.
     *
     * @param price null where the reader may not know it, or none is said
     * @param open a proposal that waits for an answer; null where the reader may not know it
     * @param proposals earlier ones too, oldest first
     * @param share of the table, 0 to 1; null where it does nothing
     */
    record Row(
            Member member,
            ConsortiumNames.Named named,
            @Nullable Money price,
            boolean terms,
            @Nullable Proposal open,
            List<Proposal> proposals,
            boolean expired,
            @Nullable Double share) {}

    /** A step with the names in it. */
    record Line(
            ConsortiumStep step, String supplier, @Nullable String person) {}

    String show(Sight sight, Refusal refusal, Model model) {
        WhoDoesWhat table = sight.table();
        Map<SupplierId, ConsortiumNames.Named> named =
                names.of(sight.members().stream().map(Member::supplier).toList());
        List<Row> rows = sight.members().stream()
                .map(member -> row(sight, member, named, table))
                .toList();
        List<Reason> obstacles = sight.leads() && sight.forming()
                ? filing.obstacles(consortia.find(sight.id()).orElseThrow())
                : List.of();
        boolean passed = today.passed(sight.subject().deadline());
        model.addAttribute("sight", sight);
        model.addAttribute("subject", sight.subject());
        model.addAttribute("base", "/groupements/" + sight.id());
        model.addAttribute("table", table);
        model.addAttribute("names", named);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "counted",
                rows.stream().filter(row -> row.member().state().counts()).toList());
        model.addAttribute(
                "gone",
                rows.stream().filter(row -> !row.member().state().counts()).toList());
        model.addAttribute(
                "mine",
                rows.stream()
                        .filter(row ->
                                row.member().supplier().equals(sight.own().supplier()))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("obstacles", obstacles);
        model.addAttribute("passed", passed);
        model.addAttribute("next", next(sight, rows, table, obstacles, passed));
        model.addAttribute("lines", lines(sight, named));
        model.addAttribute("people", names.people(sight.own().supplier()));
        model.addAttribute("alsoIn", alsoIn(sight));
        rules(sight.subject().law(), model);
        if (sight.inside()) {
            beside.show(sight, model);
        }
        model.addAttribute("refusal", refusal);
        model.addAttribute("errors", refusal.errors());
        model.addAttribute("stale", refusal.stale());
        model.addAttribute("typed", refusal.typed());
        return sight.inside() ? "consortium/consortium" : "consortium/invited";
    }

    private void rules(Jurisdiction where, Model model) {
        for (ConsortiumRule.Topic topic : ConsortiumRule.Topic.values()) {
            for (ConsortiumRule rule : law.of(topic, where, today.in(where))) {
                model.addAttribute("rule" + rule.subject(), rule);
            }
        }
        model.addAttribute("formRules", law.of(ConsortiumRule.Topic.FORM, where, today.in(where)));
    }

    private Row row(Sight sight, Member member, Map<SupplierId, ConsortiumNames.Named> named, WhoDoesWhat table) {
        boolean terms = sight.knowsTerms(member.supplier());
        List<Proposal> proposals = terms ? consortia.proposals(sight.id(), member.supplier()) : List.of();
        int position = table.members().indexOf(member);
        boolean shown = sight.inside() && position >= 0 && !member.parts().isEmpty();
        return new Row(
                member,
                named.getOrDefault(member.supplier(), ConsortiumNames.Named.GONE),
                sight.price(member).orElse(null),
                terms,
                proposals.stream().filter(Proposal::open).findFirst().orElse(null),
                proposals,
                member.expired(today.in(sight.subject().law())),
                shown ? table.shares().get(position) : null);
    }

    /** What the reader is to do now, the most urgent first; codes {@code consortium.next.…}. */
    private static List<Reason> next(
            Sight sight, List<Row> rows, WhoDoesWhat table, List<Reason> obstacles, boolean passed) {
        if (!sight.forming() || !sight.inside()) {
            return List.of();
        }
        List<Reason> next = new ArrayList<>();
        if (!sight.leads()) {
            rows.stream()
                    .filter(row -> row.member().supplier().equals(sight.own().supplier()))
                    .filter(row -> row.open() != null && row.open().byLead())
                    .forEach(row -> next.add(Reason.of("consortium.next.terms")));
            return next;
        }
        for (Row row : rows) {
            Proposal open = row.open();
            String name = row.named().name();
            if (open != null && !open.byLead()) {
                next.add(Reason.of("consortium.next.answer", "name", name));
            } else if (row.member().state() == Member.State.PROPOSED) {
                next.add(Reason.of(
                        row.named().account() ? "consortium.next.invite" : "consortium.next.call", "name", name));
            } else if (row.expired()) {
                next.add(Reason.of("consortium.next.expired", "name", name));
            }
        }
        if (rows.size() < 2) {
            next.add(Reason.of("consortium.next.partners"));
        }
        if (!table.complete() && rows.size() > 1) {
            next.add(Reason.of(
                    "consortium.next.lines", "count", table.incomplete().size()));
        }
        if (next.isEmpty() && obstacles.isEmpty()) {
            next.add(Reason.of(passed ? "consortium.next.file-late" : "consortium.next.file"));
        }
        return next;
    }

    private List<Line> lines(Sight sight, Map<SupplierId, ConsortiumNames.Named> named) {
        return sight.steps(consortia.steps(sight.id())).stream()
                .map(step -> {
                    SupplierId supplier = step.supplier();
                    PersonId person = step.person();
                    boolean own = person != null
                            && names.people(sight.own().supplier()).stream()
                                    .anyMatch(each -> each.id().equals(person));
                    return new Line(
                            step,
                            supplier == null
                                    ? ""
                                    : named.getOrDefault(supplier, ConsortiumNames.Named.GONE)
                                            .name(),
                            own && person != null ? names.person(person) : null);
                })
                .toList();
    }

    /** Other groupings of the reader's enterprise on the same call: the buyer may forbid that. */
    private List<Sight> alsoIn(Sight sight) {
        NoticeId notice = sight.subject().notice();
        return notice == null || !sight.forming()
                ? List.of()
                : Stream.of(sight.own().supplier())
                        .flatMap(own -> consortia.seenBy(List.of(own)).stream()
                                .filter(each -> !each.id().equals(sight.id())
                                        && notice.equals(each.subject().notice())
                                        && each.forming())
                                .map(each -> Sight.of(each, own))
                                .flatMap(Optional::stream))
                        .toList();
    }

    /** The same page with what went wrong. */
    String refused(String id, Refusal refusal, Model model) {
        return show(lookup.sight(id), refusal, model);
    }
}
