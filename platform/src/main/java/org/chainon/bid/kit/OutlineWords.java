package org.chainon.bid.kit;

import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainon.bid.BidSubject;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardCriteria.Criterion;
import org.chainon.notice.Lot;
import org.chainon.paper.Paper;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The parts of an outline in French, whatever the reader's language: messages {@code memoire.…}. */
@Component
class OutlineWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'\u00a0h\u00a0'mm", Locale.FRENCH);
    private static final int REFERENCES = 6;

    private final MessageSource messages;
    private final Activities activities;

    OutlineWords(MessageSource messages, Activities activities) {
        this.messages = messages;
        this.activities = activities;
    }

    String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage("memoire." + key, values, Locale.FRENCH));
    }

    private String word(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, Locale.FRENCH));
    }

    String todo(OutlineTheme theme) {
        return say("theme." + theme + ".todo");
    }

    Paper paper(String title, List<Paper.Part> parts) {
        return new Paper(Locale.FRENCH, say("kicker"), title, say("footer"), true, parts);
    }

    Paper.Grid partners(Partners.Team team) {
        return Paper.Grid.of(
                say("grouping.members"),
                List.of(
                        Paper.Column.of(say("grouping.member"), 42),
                        Paper.Column.of(say("grouping.identifier"), 24),
                        Paper.Column.of(say("grouping.role"), 20),
                        Paper.Column.number(say("grouping.share"), 14)),
                team.partners().stream()
                        .map(partner -> List.of(
                                partner.name(),
                                partner.identifier().isEmpty() ? say("unknown") : partner.identifier(),
                                partner.role(),
                                partner.share()))
                        .toList());
    }

    Paper.Grid whoDoesWhat(Partners.Team team) {
        return Paper.Grid.of(
                say("grouping.who"),
                List.of(Paper.Column.of(say("grouping.line"), 50), Paper.Column.of(say("grouping.done-by"), 50)),
                team.lines().stream()
                        .map(line -> List.of(
                                line.what(),
                                line.doneBy().isEmpty() ? say("grouping.nobody") : String.join("\n", line.doneBy())))
                        .toList());
    }

    Paper.Facts contract(BidSubject subject, Supplier supplier) {
        List<Paper.Fact> rows = new ArrayList<>();
        rows.add(new Paper.Fact(say("contract.title"), subject.title()));
        if (!subject.lotTitle().isBlank()) {
            rows.add(new Paper.Fact(say("contract.lot"), subject.lotNumber() + " – " + subject.lotTitle()));
        }
        rows.add(new Paper.Fact(say("contract.buyer"), subject.buyer()));
        OffsetDateTime due = subject.deadline();
        rows.add(new Paper.Fact(say("contract.deadline"), due == null ? say("unknown") : due.format(MOMENT)));
        rows.add(new Paper.Fact(say("contract.candidate"), supplier.name()));
        rows.add(new Paper.Fact(
                supplier.jurisdiction().name().equals("QC") ? "NEQ" : "SIRET",
                supplier.identifier() == null ? say("unknown") : supplier.identifier()));
        return new Paper.Facts(say("contract"), rows);
    }

    Paper.Facts facts(Supplier supplier) {
        List<Paper.Fact> rows = new ArrayList<>();
        String kinds = supplier.kinds().stream()
                .sorted()
                .map(kind -> word("kind." + kind.name() + ".long", kind.name()))
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            rows.add(new Paper.Fact(say("facts.kinds"), kinds));
        }
        String sites = supplier.sites().stream().map(OutlineWords::site).collect(Collectors.joining(" ; "));
        if (!sites.isBlank()) {
            rows.add(new Paper.Fact(say("facts.sites"), sites));
        }
        rows.add(new Paper.Fact(
                say("facts.headcount"),
                band("supplier.headcount", supplier.capacity().headcount())));
        rows.add(new Paper.Fact(
                say("facts.turnover"),
                band("supplier.turnover", supplier.capacity().turnover())));
        Money largest = supplier.capacity().largestContract();
        if (largest != null) {
            rows.add(new Paper.Fact(say("facts.largest"), money(largest)));
        }
        return new Paper.Facts(say("facts"), rows);
    }

    private String band(String prefix, @Nullable Enum<?> band) {
        return band == null ? say("to-fill") : word(prefix + "." + band.name(), band.name());
    }

    private static String site(Site site) {
        return (site.address() + " " + site.postalCode() + " " + site.city()).strip();
    }

    List<String> activities(Supplier supplier) {
        return supplier.activities().stream()
                .map(this::activity)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private String activity(SupplierActivity activity) {
        String id = activity.activity();
        String label = id == null
                ? ""
                : activities.find(id).map(found -> found.labelFr()).orElse("");
        return label.isEmpty() || activity.words().isBlank()
                ? label + activity.words()
                : label + " : " + activity.words();
    }

    Paper.Grid accreditations(Supplier supplier) {
        return Paper.Grid.of(
                say("accreditations"),
                List.of(
                        Paper.Column.of(say("accreditation"), 50),
                        Paper.Column.of(say("accreditation.issuer"), 28),
                        Paper.Column.of(say("accreditation.until"), 22)),
                supplier.accreditations().stream().map(this::accreditation).toList());
    }

    private List<String> accreditation(Accreditation each) {
        return List.of(
                each.number() == null ? each.name() : each.name() + " (n° " + each.number() + ")",
                each.issuer() == null ? "" : each.issuer(),
                each.validTo() == null ? say("unknown") : each.validTo().format(DAY));
    }

    /** How many people there are and what for, to be completed. */
    Optional<Paper.Part> means(Supplier supplier) {
        return supplier.capacity().headcount() == null
                ? Optional.empty()
                : Optional.of(Paper.Text.of(say(
                        "means", band("supplier.headcount", supplier.capacity().headcount()))));
    }

    Paper.Grid criteria(List<Criterion> known) {
        return Paper.Grid.of(
                say("answer"),
                List.of(
                        Paper.Column.of(say("criterion"), 56),
                        Paper.Column.number(say("criterion.weight"), 16),
                        Paper.Column.of(say("criterion.where"), 28)),
                known.stream()
                        .map(each -> List.of(
                                name(each),
                                weight(each),
                                say("criterion.where." + each.kind().name())))
                        .toList());
    }

    String criterion(Criterion criterion) {
        String weight = weight(criterion);
        return weight.isEmpty() ? name(criterion) : name(criterion) + " (" + weight + ")";
    }

    private String name(Criterion criterion) {
        return criterion.name().isBlank() ? say("criterion." + criterion.kind().name()) : criterion.name();
    }

    private String weight(Criterion criterion) {
        Double weight = criterion.weight();
        if (weight == null) {
            return "";
        }
        String figures = NumberFormat.getInstance(Locale.FRENCH).format(weight);
        return criterion.percent() ? figures + "\u00a0%" : say("points", figures);
    }

    /** Those nearest to the lot's trade first, then the newest. */
    Optional<Paper.Part> references(Supplier supplier, Lot lot) {
        List<List<String>> rows = supplier.pastContracts().stream()
                .sorted(Comparator.comparing((PastContract past) -> -nearness(past, lot))
                        .thenComparing(Comparator.comparing(PastContract::year).reversed()))
                .limit(REFERENCES)
                .map(past -> List.of(
                        past.title(),
                        past.buyer(),
                        Integer.toString(past.year()),
                        past.amount() == null ? "" : money(past.amount())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Paper.Grid.of(
                        say("references"),
                        List.of(
                                Paper.Column.of(say("reference.title"), 46),
                                Paper.Column.of(say("reference.buyer"), 26),
                                Paper.Column.of(say("reference.year"), 10),
                                Paper.Column.number(say("reference.amount"), 18)),
                        rows));
    }

    private static int nearness(PastContract past, Lot lot) {
        Cpv cpv = past.cpv();
        return cpv == null
                ? 0
                : lot.cpv().stream()
                        .mapToInt(code -> code.sharedDepth(cpv))
                        .max()
                        .orElse(0);
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
        format.setCurrency(money.currency());
        format.setMaximumFractionDigits(0);
        return format.format(money.amount()) + " HT";
    }
}
