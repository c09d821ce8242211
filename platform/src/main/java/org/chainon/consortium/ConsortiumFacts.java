package org.chainon.consortium;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * All that letters, the DC1 and the agreement of a grouping say.
 *
 * @param day on which they are made: its law counts
 * @param reserved whether a lot is reserved
 * @param reference the buyer's or source's own number of the call; empty where none is known
 * @param lots empty titles where there is only one
 * @param members those who said yes, the lead first; prices only as far as the one who asks may know them
 * @param lines what is to be done, by whom
 */
public record ConsortiumFacts(
        ConsortiumId id,
        Consortium.State state,
        LegalForm form,
        Jurisdiction law,
        LocalDate day,
        boolean reserved,
        String title,
        String buyer,
        String reference,
        @Nullable OffsetDateTime deadline,
        List<ConsortiumSubject.Asked> lots,
        List<Party> members,
        List<Line> lines) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    /** Shares have two decimals each. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    public ConsortiumFacts {
        lots = List.copyOf(lots);
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    /**
     * A member.
     *
     * @param legalName as the register writes it
     * @param identifier SIRET or NEQ; empty where none is known
     * @param address of its head site in one line; empty where none is known
     * @param contact who takes care of it; empty where nobody does
     * @param share what was agreed, in percent; null where nothing was
     * @param computed the share of the lines, in percent; null where it does none
     * @param price its envelope; null where none was agreed, or it is not to be known
     */
    public record Party(
            SupplierId supplier,
            Member.Role role,
            String legalName,
            Set<EnterpriseKind> kinds,
            String identifier,
            String address,
            String contact,
            String email,
            String expected,
            @Nullable BigDecimal share,
            @Nullable BigDecimal computed,
            @Nullable Money price) {
        public Party {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * A line.
     *
     * @param lot position in {@link #lots}
     * @param place its name; empty where none is said
     * @param value null where it is not counted in money
     */
    public record Line(
            int lot, String place, String what, @Nullable Money value, List<Done> by) {
        public Line {
            by = List.copyOf(by);
        }

        /** Of the line, in percent; empty where it does nothing of it. */
        public Optional<BigDecimal> by(SupplierId supplier) {
            return by.stream()
                    .filter(done -> done.supplier().equals(supplier))
                    .map(Done::percent)
                    .findFirst();
        }
    }

    public Party lead() {
        return members.getFirst();
    }

    public Optional<Party> member(SupplierId supplier) {
        return members.stream()
                .filter(party -> party.supplier().equals(supplier))
                .findFirst();
    }

    /** Who is bound to the buyer: a subcontractor is not, it works for a member. */
    public List<Party> bound() {
        return members.stream()
                .filter(party -> party.role() != Member.Role.SUBCONTRACTOR)
                .toList();
    }

    /** Whether every line is done, by those who said yes. */
    public boolean complete() {
        return lines.stream()
                .allMatch(line -> line.by().stream()
                                .map(Done::percent)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .subtract(ALL)
                                .abs()
                                .compareTo(ROUNDING)
                        <= 0);
    }

    /** @param percent of the line */
    public record Done(SupplierId supplier, BigDecimal percent) {}
}
