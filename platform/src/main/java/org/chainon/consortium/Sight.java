package org.chainon.consortium;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.consortium.covering.Cell;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;

/**
 * A grouping as one of its enterprises may see it. Who is invited sees what is asked of itself, by whom and for what; who said yes sees
 * all who did and who does what; the lead sees everything. Prices are between the lead and each. Pages show a grouping by this only.
 */
public final class Sight {
    private final Consortium consortium;
    private final Member own;

    private Sight(Consortium consortium, Member own) {
        this.consortium = consortium;
        this.own = own;
    }

    /** Empty for who is not asked, declined, left or was taken out. */
    public static Optional<Sight> of(Consortium consortium, SupplierId supplier) {
        return consortium
                .member(supplier)
                .filter(member -> member.state().sees())
                .map(member -> new Sight(consortium, member));
    }

    public Consortium.State state() {
        return consortium.state();
    }

    public boolean forming() {
        return consortium.forming();
    }

    public org.chainon.kernel.ConsortiumId id() {
        return consortium.id();
    }

    public ConsortiumSubject subject() {
        return consortium.subject();
    }

    public LegalForm form() {
        return consortium.form();
    }

    public long version() {
        return consortium.version();
    }

    /** The enterprise that looks. */
    public Member own() {
        return own;
    }

    public boolean leads() {
        return own.leads();
    }

    /** Whether it said yes. */
    public boolean inside() {
        return own.state() == Member.State.ACCEPTED;
    }

    public SupplierId lead() {
        return consortium.lead().supplier();
    }

    /** Those whom it may know of, the lead first. */
    public List<Member> members() {
        if (leads()) {
            return Stream.concat(
                            consortium.counted().stream(),
                            consortium.members().stream()
                                    .filter(member -> !member.state().counts()))
                    .toList();
        }
        return inside() ? consortium.accepted() : List.of(consortium.lead(), own);
    }

    /** Empty where it may not know it, or none is said. */
    public Optional<Money> price(Member member) {
        return knowsTerms(member.supplier())
                ? Optional.ofNullable(member.terms().price())
                : Optional.empty();
    }

    /** Whether it may see what this member and the lead agree on. */
    public boolean knowsTerms(SupplierId member) {
        return leads() || own.supplier().equals(member);
    }

    /** The lines that it may see, with those who do them. */
    public WhoDoesWhat table() {
        if (leads()) {
            return WhoDoesWhat.of(consortium);
        }
        List<Member> others = inside() ? consortium.accepted() : List.of(own);
        List<Cell> lines = inside()
                ? consortium.cells()
                : consortium.cells().stream()
                        .filter(cell -> own.parts().containsKey(cell.id()))
                        .toList();
        return WhoDoesWhat.of(lines, others);
    }

    public List<ConsortiumStep> steps(List<ConsortiumStep> all) {
        if (leads()) {
            return all;
        }
        Set<SupplierId> known =
                Set.copyOf(members().stream().map(Member::supplier).toList());
        return !inside()
                ? List.of()
                : all.stream()
                        .filter(step -> own.supplier().equals(step.supplier())
                                || step.what().shared() && (step.supplier() == null || known.contains(step.supplier())))
                        .toList();
    }
}
