package org.chainon.need;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.kernel.Reason;
import org.chainon.need.reading.SentenceReader;
import org.chainon.need.reading.Understood;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.nomenclature.TitleTrades;
import org.chainon.nomenclature.TitleTrades.Trade;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads what a purchase is from title and codes together. Activities that somebody chose stand. A trade that the title names says more
 * than a code; where no code of its division was given, both are looked for and the reader is told.
 */
@Service
public class ReadPurchase {
    /** Digits from which a code tells one sort of work. */
    private static final int CLASS = 4;

    private static final String CATCH_ALL = "autre-";

    private final TitleTrades titles;
    private final SentenceReader sentences;
    private final Activities activities;
    private final CpvCatalogue catalogue;

    ReadPurchase(TitleTrades titles, SentenceReader sentences, Activities activities, CpvCatalogue catalogue) {
        this.titles = titles;
        this.sentences = sentences;
        this.activities = activities;
        this.catalogue = catalogue;
    }

    public MeantPurchase of(Purchase purchase) {
        if (!purchase.activities().isEmpty()) {
            return new MeantPurchase(purchase, known(purchase.activities()), null);
        }
        List<Trade> titled = titles.in(purchase.title());
        List<Trade> named = titled.isEmpty() ? titles.in(purchase.description()) : titled;
        if (named.isEmpty()) {
            return purchase.cpv().isEmpty() ? guessed(purchase) : byCode(purchase);
        }
        return purchase.cpv().isEmpty() || named.stream().anyMatch(trade -> agrees(trade, purchase.cpv()))
                ? byTitle(purchase, named)
                : doubted(purchase, named);
    }

    private static boolean agrees(Trade trade, List<Cpv> codes) {
        return codes.stream().anyMatch(trade::boughtUnder);
    }

    private MeantPurchase byTitle(Purchase purchase, List<Trade> named) {
        List<Cpv> codes = new ArrayList<>(purchase.cpv());
        if (codes.isEmpty()) {
            named.forEach(trade -> codes.add(trade.cpv().getFirst()));
        } else if (codes.getFirst().depth() < CLASS) {
            finer(codes.getFirst(), named).ifPresent(code -> codes.addFirst(code));
        }
        return meant(purchase, named(named), codes, lots(named), null);
    }

    /** A trade's own code under a code that says too little. */
    private static Optional<Cpv> finer(Cpv coarse, List<Trade> named) {
        return named.stream()
                .flatMap(trade -> trade.cpv().stream())
                .filter(code -> code.sharedDepth(coarse) == coarse.depth() && code.depth() >= CLASS)
                .findFirst();
    }

    private MeantPurchase doubted(Purchase purchase, List<Trade> named) {
        Trade first = named.getFirst();
        Cpv given = purchase.cpv().getFirst();
        List<Cpv> codes = new ArrayList<>(List.of(first.cpv().getFirst()));
        codes.addAll(purchase.cpv());
        List<Activity> all = Stream.concat(
                        named(named).stream(),
                        nearest(purchase.cpv())
                                .filter(activity -> !activity.id().startsWith(CATCH_ALL)))
                .distinct()
                .toList();
        Reason doubt = new Reason(
                "advice.code-doubt",
                Map.of(
                        "code", given.code(),
                        "label", label(given),
                        "words", first.words(),
                        "meant", first.cpv().getFirst().code(),
                        "label-meant", label(first.cpv().getFirst())));
        return meant(purchase, all, codes, lots(named), doubt);
    }

    private MeantPurchase byCode(Purchase purchase) {
        return meant(purchase, nearest(purchase.cpv()).distinct().toList(), purchase.cpv(), List.of(), null);
    }

    /** Nothing is named, and no code was given: the likeliest, to be checked. */
    private MeantPurchase guessed(Purchase purchase) {
        Understood.Lot likely = sentences.lot(purchase.title());
        if (likely.activities().isEmpty()) {
            return new MeantPurchase(purchase, List.of(), null);
        }
        Activity first = likely.activities().getFirst();
        List<Cpv> codes = Stream.concat(likely.cpv().stream(), first.cpv().stream())
                .filter(code ->
                        first.cpv().stream().anyMatch(own -> own.division().equals(code.division())))
                .limit(1)
                .toList();
        Reason doubt = Reason.of("advice.title-guess", "activity", first.labelFr());
        return meant(purchase, List.of(first), codes, List.of(first), doubt);
    }

    private static MeantPurchase meant(
            Purchase purchase, List<Activity> looked, List<Cpv> codes, List<Activity> lots, @Nullable Reason doubt) {
        Purchase read = new Purchase(
                purchase.title(),
                purchase.description(),
                codes.stream().distinct().toList(),
                looked.stream().map(Activity::id).toList(),
                purchase.places(),
                purchase.amount(),
                purchase.months(),
                purchase.launch());
        return new MeantPurchase(read, lots, doubt);
    }

    private static List<Activity> named(List<Trade> trades) {
        Set<Activity> all = new LinkedHashSet<>();
        trades.forEach(trade -> all.addAll(trade.activities()));
        return List.copyOf(all);
    }

    private static List<Activity> lots(List<Trade> trades) {
        return trades.stream()
                .flatMap(trade -> trade.activities().stream().limit(1))
                .distinct()
                .toList();
    }

    private List<Activity> known(List<String> ids) {
        return ids.stream().flatMap(id -> activities.find(id).stream()).toList();
    }

    /** The activities under which codes are bought, the nearest only. */
    private Stream<Activity> nearest(List<Cpv> codes) {
        return codes.stream().flatMap(cpv -> {
            List<Activity> all = activities.of(cpv);
            int depth = all.stream()
                    .mapToInt(activity -> nearness(activity, cpv))
                    .max()
                    .orElse(0);
            return all.stream().filter(activity -> depth > 0 && nearness(activity, cpv) == depth);
        });
    }

    private static int nearness(Activity activity, Cpv cpv) {
        return activity.cpv().stream().mapToInt(cpv::sharedDepth).max().orElse(0);
    }

    private String label(Cpv code) {
        return catalogue.label(code, Locale.FRENCH).orElse(code.code());
    }
}
