package org.chainon.need.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.need.reading.Understood.Amount;
import org.chainon.need.reading.Understood.Deadline;
import org.chainon.need.reading.Understood.Duration;
import org.chainon.need.reading.Understood.Lot;
import org.chainon.need.reading.Understood.Lots;
import org.chainon.need.reading.Understood.Quantity;
import org.chainon.need.reading.Understood.Where;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Reads a buyer's sentence by patterns: lots, amount, duration, deadline, places, then what is left is what is bought. What it does
 * not understand stays in the words.
 */
@Component
public class SentenceReader {
    private static final int LONGEST = 2_000;
    private static final int PROPOSED = 4;
    private static final int MOST_COUNTED = 1_000_000;

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\p{L}\\d.,/°-])(?:les |nos |des |ses )?((?!un |une )" + Numbers.COUNT
                    + ") ((?!lots?\\b|fois\\b|ans?\\b|mois\\b|jours?\\b|heures?\\b|semaines?\\b|euros?\\b|km\\b|et\\b|a\\b|ou\\b)[\\p{L}][\\p{L}'²³-]+(?: (?:scolaires|verts|carres|cubes|metres))?)");
    /** Whoever is served says little of what is bought. */
    private static final Pattern PEOPLE =
            Pattern.compile("\\b(?:personnes|agents|eleves|enfants|salaries|convives|postes)$");

    private static final Pattern FILLER = Pattern.compile("^(?:bonjour,? ?|"
            + "(?:(?:nous|on|je|j')? ?(?:cherch(?:e|ons)|recherch(?:e|ons)|souhait(?:e|ons)|voudr(?:ais|ions|ait)|veux|voulons|avons|ai|dois|devons|aimer(?:ais|ions)|faut)"
            + "(?: a)?(?: besoin)?(?: (?:faire|acheter|trouver|confier|commander|realiser|passer))?(?: (?:un|le) marche)? ?)|il (?:nous|me) faut(?:drait)? |besoin |recherche |"
            + "(?:la|cette|le) (?:presente? )?(?:consultation|marche)(?: a pour objet| porte sur| concerne)? |(?:un )?(?:marche|accord-cadre|consultation)(?: public)? ?(?:de |pour |d'|: ?|relatif a )|"
            + "(?:un |une |des )?(?:prestataires?|entreprises?|fournisseurs?|societes?|structures?|esat)(?: locale?s?)? ?(?:qui |pour |capables? de |de )|"
            + "pour |de |d'un |d'une |d'|des |du |une? |la |le |les |l'|a |: ?|- ?|, ?)");
    private static final Pattern TAIL = Pattern.compile(
            "(?:[ ,;:.(/+&-]|\\b(?:pour|sur|avec|de|du|des|d'|a|au|aux|en|dans|le|la|les|et|un|une|ht|budget|duree|soit|marche|contrat))+$");

    private final Activities activities;
    private final CpvCatalogue catalogue;
    private final PlaceReader places;

    public SentenceReader(Activities activities, CpvCatalogue catalogue, Territory territory) {
        this.activities = activities;
        this.catalogue = catalogue;
        this.places = new PlaceReader(territory);
    }

    /** @param today by which « avant le 15 mars » is a day */
    public Understood read(String written, LocalDate today) {
        Sentence sentence = new Sentence(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
        Lots lots = LotsReader.read(sentence);
        Deadline deadline = DeadlineReader.read(sentence, today).orElse(null);
        Duration duration = DurationReader.read(sentence).orElse(null);
        Amount amount = AmountReader.read(sentence, duration).orElse(null);
        List<Where> where = places.read(sentence);
        Quantity quantity = quantity(sentence).orElse(null);
        String what = what(sentence, lots);
        String asked = lots.titles().isEmpty() ? what : what + ", " + String.join(", ", lots.titles());
        Lot trade = lot(quantity == null ? asked : withoutPeople(asked, quantity.words()));
        return new Understood(
                sentence.written(),
                what,
                trade.activities(),
                trade.cpv(),
                where,
                quantity,
                duration,
                amount,
                deadline,
                lots);
    }

    private static String withoutPeople(String asked, String quantity) {
        return PEOPLE.matcher(Sentence.plain(quantity)).find() ? asked.replace(quantity, " ") : asked;
    }

    /** What a lot's own words say. */
    public Lot lot(String what) {
        List<Activity> trades = activities.search(what, Locale.FRENCH, PROPOSED);
        return new Lot(what, trades, codes(what, trades));
    }

    /** Codes that are written first, then those of the likeliest trade; labels that only share a word come last. */
    private List<Cpv> codes(String what, List<Activity> trades) {
        Set<Cpv> codes = new LinkedHashSet<>();
        Matcher written = Pattern.compile("(?<!\\d)(\\d{8})(?:-\\d)?(?!\\d)").matcher(what);
        while (written.find()) {
            Cpv.parse(written.group(1))
                    .filter(code -> catalogue.label(code, Locale.FRENCH).isPresent())
                    .ifPresent(codes::add);
        }
        List<Cpv> labelled = catalogue.search(what, Locale.FRENCH, 2 * PROPOSED);
        for (Activity trade : trades) {
            labelled.stream().filter(code -> under(code, trade)).forEach(codes::add);
            if (codes.isEmpty()) {
                trade.cpv().stream().limit(1).forEach(codes::add);
            }
        }
        codes.addAll(labelled);
        return codes.stream().limit(PROPOSED).toList();
    }

    private static boolean under(Cpv code, Activity trade) {
        return trade.cpv().stream().anyMatch(own -> own.sharedDepth(code) == own.depth());
    }

    /** It stays among the words: « 3 crèches » tells what is bought, too. */
    private static Optional<Quantity> quantity(Sentence sentence) {
        Matcher found = QUANTITY.matcher(sentence.rest());
        while (found.find()) {
            int count = Math.min(Numbers.count(found.group(1)), MOST_COUNTED);
            if (count > 1 && !year(found.group(1))) {
                return Optional.of(new Quantity(sentence.words(found.start(1), found.end()), count));
            }
        }
        return Optional.empty();
    }

    private static boolean year(String digits) {
        return digits.matches("(19|20)\\d\\d");
    }

    /** Without the lots' own titles, unless nothing else is said. */
    private static String what(Sentence sentence, Lots lots) {
        String all = sentence.left();
        String without = all;
        for (String title : lots.titles()) {
            without = without.replace(title, String.valueOf(Sentence.BLANK));
        }
        String general = joined(without, lots);
        String what = general.isEmpty() ? joined(all, lots) : general;
        return what.isEmpty() ? "" : Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    private static String joined(String left, Lots lots) {
        List<String> parts = new ArrayList<>();
        for (String part : left.split("[" + Sentence.BLANK + "\\s]*" + Sentence.BLANK + "[\\s,;]*")) {
            String kept = trimmed(part, parts.isEmpty());
            if (!kept.isEmpty()) {
                parts.add(kept);
            }
        }
        return String.join(lots.titles().isEmpty() ? " " : ", ", parts).strip();
    }

    private static String trimmed(String part, boolean first) {
        String kept = part.strip();
        for (Matcher filler = FILLER.matcher(Sentence.plain(kept));
                first && filler.find() && filler.end() > 0;
                filler = FILLER.matcher(Sentence.plain(kept))) {
            kept = kept.substring(filler.end()).strip();
        }
        Matcher tail = TAIL.matcher(Sentence.plain(kept));
        kept = tail.find() ? kept.substring(0, tail.start()) : kept;
        return kept.replaceAll("^[ ,;:.)/+&-]+", "").strip();
    }
}
