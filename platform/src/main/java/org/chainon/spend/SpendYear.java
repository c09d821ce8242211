package org.chainon.spend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.EnterpriseKind.Family;
import org.chainon.spend.Engaged.Size;
import org.chainon.territory.AreaKind;
import org.jspecify.annotations.Nullable;

/** What was paid in a year, to whom. Largest first. */
public record SpendYear(int year, List<Paid> paid) {
    public SpendYear {
        paid = List.copyOf(paid);
    }

    /**
     * One who was paid.
     *
     * @param engaged what the directory knows; null when it is not in the directory
     */
    public record Paid(Payee payee, @Nullable Engaged engaged) {}

    /**
     * A part of the spend.
     *
     * @param code a {@link Family}, an {@link EnterpriseKind}, an {@link AreaKind}, a {@link Size}, a zone
     * @param share of all that was spent that year, from 0 to 1
     */
    public record Part(String code, BigDecimal amount, double share, long suppliers) {}

    public BigDecimal total() {
        return amount(paid);
    }

    /** What has VAT in it, for the file tells no rate. */
    public BigDecimal withVat() {
        return paid.stream().map(one -> one.payee().withVat()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What cannot be matched, for the file gives no number. */
    public BigDecimal unnumbered() {
        return amount(
                paid.stream().filter(one -> one.payee().number().isEmpty()).toList());
    }

    public long payments() {
        return paid.stream().mapToLong(one -> one.payee().payments()).sum();
    }

    public long suppliers() {
        return suppliers(paid);
    }

    public Part engaged() {
        return part("ENGAGED", one -> true);
    }

    /** A supplier of several families counts in each. */
    public List<Part> families() {
        return largestFirst(
                Family.values(), family -> one -> one.kinds().stream().anyMatch(kind -> kind.family() == family));
    }

    public List<Part> kinds() {
        return largestFirst(EnterpriseKind.values(), kind -> one -> one.kinds().contains(kind));
    }

    /** From the nearest on; each supplier once, the last ones where it is not known. */
    public List<Part> places() {
        Set<AreaKind> kinds = new LinkedHashSet<>(List.of(
                AreaKind.COMMUNE,
                AreaKind.EPCI,
                AreaKind.DEPARTEMENT,
                AreaKind.MUNICIPALITY,
                AreaKind.MRC,
                AreaKind.QC_REGION,
                AreaKind.REGION,
                AreaKind.COUNTRY));
        List<Part> parts = new ArrayList<>(kinds.stream()
                .map(kind -> part(kind.name(), one -> one.near() == kind))
                .toList());
        parts.add(part("UNKNOWN", one -> one.near() == null));
        return present(parts);
    }

    public List<Part> sizes() {
        return present(java.util.Arrays.stream(Size.values())
                .map(size -> part(size.name(), one -> one.size() == size))
                .toList());
    }

    public List<Part> zones() {
        return List.of("QPV", "FRR").stream()
                .map(zone -> part(zone, one -> one.zones().contains(zone)))
                .toList();
    }

    Part ofKinds(Collection<EnterpriseKind> kinds) {
        return part("KINDS", one -> one.kinds().stream().anyMatch(kinds::contains));
    }

    Part small() {
        return part("SMALL", one -> Boolean.TRUE.equals(one.small()));
    }

    private <E extends Enum<E>> List<Part> largestFirst(E[] values, Function<E, Predicate<Engaged>> which) {
        return present(java.util.Arrays.stream(values)
                        .map(value -> part(value.name(), which.apply(value)))
                        .toList())
                .stream()
                .sorted(Comparator.comparing(Part::amount).reversed())
                .toList();
    }

    private static List<Part> present(List<Part> parts) {
        return parts.stream().filter(part -> part.suppliers() > 0).toList();
    }

    private Part part(String code, Predicate<Engaged> which) {
        List<Paid> some = paid.stream()
                .filter(one -> one.engaged() != null && which.test(one.engaged()))
                .toList();
        BigDecimal amount = amount(some);
        return new Part(code, amount, share(amount), suppliers(some));
    }

    /** Where credit notes outweigh all payments there is no share. */
    private double share(BigDecimal amount) {
        BigDecimal all = total();
        return all.signum() <= 0 ? 0 : Math.clamp(amount.doubleValue() / all.doubleValue(), 0, 1);
    }

    private static BigDecimal amount(List<Paid> some) {
        return some.stream().map(one -> one.payee().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long suppliers(List<Paid> some) {
        Set<String> units = new HashSet<>();
        some.forEach(one -> units.add(one.payee().unit()));
        return units.size();
    }

    /** The years of all that was paid, the latest first. */
    static List<SpendYear> of(List<Payee> payees, Map<String, Engaged> engaged) {
        Map<Integer, List<Paid>> years = new LinkedHashMap<>();
        payees.stream()
                .sorted(Comparator.comparing(Payee::year).reversed())
                .forEach(payee -> years.computeIfAbsent(payee.year(), year -> new ArrayList<>())
                        .add(new Paid(payee, engaged.get(payee.number()))));
        return years.entrySet().stream()
                .map(year -> new SpendYear(year.getKey(), year.getValue()))
                .toList();
    }
}
