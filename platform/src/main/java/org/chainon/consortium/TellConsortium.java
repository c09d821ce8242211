package org.chainon.consortium;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainon.account.AreaWords;
import org.chainon.account.Person;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.AreaId;
import org.springframework.stereotype.Component;

/** Gathers what documents of a grouping say, as far as the one who asks may know it. */
@Component
public class TellConsortium {
    private final ConsortiumLetters letters;
    private final SupplierDirectory suppliers;
    private final Notices notices;
    private final AreaWords areas;
    private final Clock clock;

    TellConsortium(
            ConsortiumLetters letters, SupplierDirectory suppliers, Notices notices, AreaWords areas, Clock clock) {
        this.letters = letters;
        this.suppliers = suppliers;
        this.notices = notices;
        this.areas = areas;
        this.clock = clock;
    }

    /** Empty for who has not said yes. */
    public Optional<ConsortiumFacts> of(Sight sight) {
        if (!sight.inside()) {
            return Optional.empty();
        }
        List<Member> members = sight.members().stream()
                .filter(member -> member.state() == Member.State.ACCEPTED)
                .toList();
        WhoDoesWhat table = sight.table();
        ConsortiumSubject subject = sight.subject();
        return Optional.of(new ConsortiumFacts(
                sight.id(),
                sight.state(),
                sight.form(),
                subject.law(),
                LocalDate.now(clock.withZone(subject.law().zone())),
                reserved(subject),
                subject.title(),
                subject.buyer(),
                reference(subject),
                subject.deadline(),
                subject.lots(),
                members.stream().map(member -> party(sight, member, table)).toList(),
                table.lines().stream()
                        .map(line -> line(subject, table, line, members))
                        .toList()));
    }

    private boolean reserved(ConsortiumSubject subject) {
        NoticeId notice = subject.notice();
        return notice != null
                && notices.find(notice).stream()
                        .flatMap(found -> found.lots().stream())
                        .filter(lot -> subject.lots().stream()
                                .anyMatch(asked -> lot.id().equals(asked.lot())))
                        .anyMatch(lot -> lot.reservation() != null);
    }

    private String reference(ConsortiumSubject subject) {
        NoticeId notice = subject.notice();
        return notice == null ? "" : notices.find(notice).map(Notice::sourceId).orElse("");
    }

    private ConsortiumFacts.Party party(Sight sight, Member member, WhoDoesWhat table) {
        Supplier supplier = suppliers.findEvenWithdrawn(member.supplier()).orElse(null);
        Person person = member.person() == null
                ? null
                : letters.of(member).stream()
                        .filter(each -> each.id().equals(member.person()))
                        .findFirst()
                        .orElse(null);
        String identifier = supplier == null ? null : supplier.identifier();
        int position = table.members().indexOf(member);
        boolean does = position >= 0 && !member.parts().isEmpty();
        return new ConsortiumFacts.Party(
                member.supplier(),
                member.role(),
                supplier == null ? "" : supplier.name(),
                supplier == null ? Set.of() : supplier.kinds(),
                identifier == null ? "" : identifier,
                supplier == null ? "" : address(supplier),
                person == null ? "" : person.name(),
                person == null ? "" : person.email(),
                member.expected(),
                sight.knowsTerms(member.supplier()) ? member.terms().share() : null,
                does ? table.percent(position) : null,
                sight.price(member).orElse(null));
    }

    private static String address(Supplier supplier) {
        return supplier.sites().stream()
                .filter(Site::head)
                .findFirst()
                .or(() -> supplier.sites().stream().findFirst())
                .map(site -> (site.address() + ", " + site.postalCode() + " " + site.city())
                        .replaceFirst("^, ", "")
                        .strip())
                .orElse("");
    }

    private ConsortiumFacts.Line line(
            ConsortiumSubject subject, WhoDoesWhat table, WhoDoesWhat.Line line, List<Member> members) {
        Cell cell = line.cell();
        AreaId place = cell.place();
        return new ConsortiumFacts.Line(
                cell.lot(),
                place == null ? "" : areas.label(place.toString()),
                cell.trade(),
                cell.unit() == Unit.MONEY
                        ? new Money(
                                BigDecimal.valueOf(cell.volume()), subject.law().currency())
                        : null,
                IntStream.range(0, table.members().size())
                        .filter(i -> line.shares().get(i) > 0
                                && members.contains(table.members().get(i)))
                        .mapToObj(i -> new ConsortiumFacts.Done(
                                table.members().get(i).supplier(),
                                BigDecimal.valueOf(line.shares().get(i) * 100).setScale(2, RoundingMode.HALF_UP)))
                        .toList());
    }
}
