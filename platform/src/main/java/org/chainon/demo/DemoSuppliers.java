package org.chainon.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainon.demo.Towns.Town;
import org.chainon.demo.Trades.Trade;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.SupplierDraft;
import org.jspecify.annotations.Nullable;

/** The invented enterprises, in the order of their keys. */
final class DemoSuppliers {
    static final String SOURCE = "demo";
    /** One in so many has said nothing but its kind, NAF code and address. */
    private static final int COLD_START = 14;
    /** How often each region has its turn before size decides. */
    private static final int ROUNDS = 4;

    private final Towns towns;
    private final WordLists words;
    private final Phrases phrases;
    private final Buyers buyers;
    private final LocalDate monday;
    private final SupplierTrades trades;
    private final SupplierNames names;
    private final SupplierTexts texts;
    private final SupplierReach reach;
    private final SupplierProofs proofs;
    private final Towns.Draws draws;
    private final Trades known;

    /** @param monday of the week in which the data are loaded: dates of accreditations and contracts stand around it */
    DemoSuppliers(Trades known, Towns towns, WordLists words, Phrases phrases, Buyers buyers, LocalDate monday) {
        this.known = known;
        this.towns = towns;
        this.words = words;
        this.phrases = phrases;
        this.buyers = buyers;
        this.monday = monday;
        trades = new SupplierTrades(known, phrases);
        names = new SupplierNames(words);
        texts = new SupplierTexts(phrases);
        reach = new SupplierReach(towns);
        proofs = new SupplierProofs(phrases);
        draws = towns.draws(ROUNDS);
    }

    List<SupplierDraft> drafts() {
        List<SupplierDraft> drafts = new ArrayList<>();
        for (SupplierPlan.Kind kind : SupplierPlan.read()) {
            for (int i = 0; i < kind.count(); i++) {
                drafts.add(draft(kind, drafts.size() + 1));
            }
        }
        return drafts;
    }

    private SupplierDraft draft(SupplierPlan.Kind kind, int number) {
        String key = String.format("S%04d", number);
        Dice dice = new Dice("supplier " + kind.kind() + " " + key);
        Town town = draws.next(kind.jurisdiction(), dice, zone(kind.kind()));
        Trade main = trades.main(kind, dice);
        SupplierNames.Name name = names.next(kind, main.group(), town, dice);
        boolean french = kind.jurisdiction() == Jurisdiction.FR;
        SupplierDraft.Builder draft = SupplierDraft.of(SOURCE, key, kind.jurisdiction(), name.legal())
                .tradeName(name.shown())
                .identifier(french ? InventedNumbers.siret(number, 1) : InventedNumbers.neq(number))
                .naf(french ? naf(kind, main) : null)
                .legalCategory(french ? dice.pick(kind.legal()) : null)
                .site(site(town, french ? InventedNumbers.siret(number, 1) : null, true, dice));
        if (number % COLD_START == 0) {
            return draft.kind(kind.kind()).build();
        }
        return told(draft, kind, key, town, main, dice).build();
    }

    /** What an enterprise that filled in its profile says besides. */
    private SupplierDraft.Builder told(
            SupplierDraft.Builder draft, SupplierPlan.Kind kind, String key, Town town, Trade main, Dice dice) {
        Set<EnterpriseKind> kinds = kind.kinds(dice);
        int people = kind.size().people(dice);
        List<SupplierActivity> activities = trades.with(main, kind, dice);
        draft.kinds(kinds)
                .description(texts.description(kind.kind(), main, town, people, monday.getYear(), dice))
                .website(dice.chance(65) ? "https://example.org/" + key.toLowerCase(Locale.ROOT) : null)
                .activities(activities)
                .capacity(SupplierMeans.of(people, kind.kind(), dice));
        reach.of(town, kind, main.group(), dice).ifPresent(draft::serviceArea);
        proofs.of(kinds, main.group(), town, key, monday, dice).forEach(draft::accreditation);
        otherSites(kind, key, town, dice).forEach(draft::site);
        int done = Math.max(0, dice.between(-1, 4));
        for (int i = 0; i < done; i++) {
            draft.pastContract(past(activities, town, people, dice));
        }
        return draft;
    }

    private static String zone(EnterpriseKind kind) {
        return switch (kind) {
            case QPV, REGIE_DE_QUARTIER -> "qpv";
            case FRR -> "frr";
            default -> "";
        };
    }

    private static String naf(SupplierPlan.Kind kind, Trade main) {
        return kind.naf().isEmpty() ? main.naf() : kind.naf();
    }

    private Site site(Town town, @Nullable String siret, boolean head, Dice dice) {
        String streets = town.jurisdiction() == Jurisdiction.FR ? "street.fr" : "street.qc";
        String comma = town.jurisdiction() == Jurisdiction.FR ? " " : ", ";
        return new Site(
                siret,
                dice.between(1, 148) + comma + dice.pick(words.of(streets)),
                town.postalCode(),
                town.name(),
                town.id(),
                town.point(),
                head);
    }

    private List<Site> otherSites(SupplierPlan.Kind kind, String key, Town town, Dice dice) {
        if (kind.size() == SupplierPlan.Size.S || !dice.chance(25)) {
            return List.of();
        }
        List<Town> near = towns.of(kind.jurisdiction()).stream()
                .filter(other ->
                        other.region().equals(town.region()) && !other.id().equals(town.id()))
                .toList();
        int unit = Integer.parseInt(key.substring(1));
        List<Site> sites = new ArrayList<>();
        for (Town other : dice.shuffled(near).subList(0, Math.min(near.size(), dice.between(1, 2)))) {
            String siret =
                    kind.jurisdiction() == Jurisdiction.FR ? InventedNumbers.siret(unit, sites.size() + 2) : null;
            sites.add(site(other, siret, false, dice));
        }
        return sites;
    }

    /** With a buyer of the same region, where there is one. */
    private PastContract past(List<SupplierActivity> activities, Town town, int people, Dice dice) {
        Jurisdiction where = town.jurisdiction();
        String activity = dice.pick(activities).activity();
        Trade trade = known.all().stream()
                .filter(one -> one.activity().id().equals(activity))
                .findFirst()
                .orElseThrow();
        List<Buyers.Buyer> near = buyers.of(where).stream()
                .filter(one -> one.town().region().equals(town.region()))
                .toList();
        Buyers.Buyer buyer = dice.pick(near.isEmpty() ? buyers.of(where) : near);
        long amount = Math.min(1_000L * dice.between(trade.low(), trade.high()), 9_000L * people);
        return new PastContract(
                phrases.local(dice.pick(trade.subjects()), where),
                buyer.name(),
                where == Jurisdiction.FR ? trade.cpv().getFirst() : null,
                dice.chance(75) ? SupplierMeans.money(amount, where) : null,
                monday.getYear() - dice.between(0, 4),
                buyer.place());
    }
}
