package org.chainon.notice.source;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.notice.Reservation;

/**
 * Words by which French notices say to whom a contract is reserved: articles L2113-12 to -15 of the Code de la commande publique
 * (before April 2019: articles 36 and 37 of ordonnance 2015-899), or the enterprises by name.
 */
public final class ReservedWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<Pattern, ReservationKind> ARTICLES = articles();
    private static final Pattern DISABILITY = Pattern.compile(
            "entreprises?\\s+adaptées?|\\bESAT\\b|établissements?\\s+(et\\s+services?\\s+)?d['’](aide|accompagnement)\\s+par\\s+le\\s+travail"
                    + "|ateliers?\\s+protégés?|travailleurs\\s+handicapés",
            FLAGS);
    private static final Pattern INSERTION = Pattern.compile(
            "\\bSIAE\\b|insertion\\s+par\\s+l['’]activité\\s+économique|structures?\\s+d['’]insertion"
                    + "|entreprises?\\s+d['’]insertion|associations?\\s+intermédiaires?|chantiers?\\s+d['’]insertion",
            FLAGS);
    private static final Pattern SOCIAL_ECONOMY = Pattern.compile("économie\\s+sociale\\s+et\\s+solidaire", FLAGS);
    private static final Pattern RESERVED = Pattern.compile(
            "(marché|marchés|lot|lots|lot\\s+n?[°o]?\\s*[0-9]+|accord-cadre|consultation|procédure|contrat|prestations?)"
                    + "\\s+((est|sont|étant)\\s+)?((exclusivement|entièrement|uniquement)\\s+)?réservée?s?\\b"
                    + "|réservée?s?\\s+(exclusivement\\s+)?(à|aux)\\s+(des\\s+|les\\s+)?"
                    + "(entreprises\\s+adaptées|structures|entreprises\\s+d|établissements|ESAT|SIAE|ateliers|opérateurs)",
            FLAGS);
    private static final Pattern DENIED = Pattern.compile(
            "\\bnon\\s+réservé|n['’]est\\s+pas|ne\\s+sont\\s+pas|\\bpas\\s+(un\\s+)?(marché\\s+)?réservé", FLAGS);
    private static final Pattern LOT_NUMBERS = Pattern.compile(
            "\\blots?\\s+(?:n[°os]*\\s*)?([0-9]{1,3}(?:\\s*(?:,|et|;|&)\\s*(?:n[°o]\\s*)?[0-9]{1,3})*)", FLAGS);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?])\\s+|\\R");

    private ReservedWords() {}

    private static Map<Pattern, ReservationKind> articles() {
        Map<Pattern, ReservationKind> articles = new LinkedHashMap<>();
        articles.put(article("12"), ReservationKind.DISABILITY);
        articles.put(Pattern.compile("L\\.?\\s?2113\\s?-\\s?13(?!\\s?-?\\s?[0-9])", FLAGS), ReservationKind.INSERTION);
        articles.put(Pattern.compile("L\\.?\\s?2113\\s?-\\s?13\\s?-\\s?1(?![0-9])", FLAGS), ReservationKind.PRISON);
        articles.put(article("14"), ReservationKind.DISABILITY_OR_INSERTION);
        articles.put(article("15"), ReservationKind.SOCIAL_ECONOMY);
        articles.put(old("36[- ]I(?!I)"), ReservationKind.DISABILITY);
        articles.put(old("36[- ]II(?!I)"), ReservationKind.INSERTION);
        articles.put(old("36[- ]III"), ReservationKind.DISABILITY_OR_INSERTION);
        articles.put(old("37\\b(?![- ]?[0-9])"), ReservationKind.SOCIAL_ECONOMY);
        return articles;
    }

    private static Pattern article(String last) {
        return Pattern.compile("L\\.?\\s?2113\\s?-\\s?" + last + "(?![0-9])", FLAGS);
    }

    private static Pattern old(String article) {
        return Pattern.compile("articles?\\s+" + article + ".{0,80}ordonnance.{0,20}2015-899", FLAGS);
    }

    /** Makes « sheltered, unspecified » precise where the text names the article or the kinds of enterprise. */
    public static Reservation refine(String evidence, String text) {
        Set<ReservationKind> cited = EnumSet.noneOf(ReservationKind.class);
        StringBuilder found = new StringBuilder();
        ARTICLES.forEach((pattern, kind) -> {
            Matcher matcher = pattern.matcher(text);
            if (kind != ReservationKind.SOCIAL_ECONOMY && matcher.find()) {
                cited.add(kind);
                found.append(found.isEmpty() ? "" : ", ").append(normal(matcher.group()));
            }
        });
        if (!cited.isEmpty()) {
            return new Reservation(together(cited), evidence + "; text: " + found);
        }
        Matcher disability = DISABILITY.matcher(text);
        Matcher insertion = INSERTION.matcher(text);
        if (disability.find()) {
            cited.add(ReservationKind.DISABILITY);
            found.append(normal(disability.group()));
        }
        if (insertion.find()) {
            cited.add(ReservationKind.INSERTION);
            found.append(found.isEmpty() ? "" : ", ").append(normal(insertion.group()));
        }
        return cited.isEmpty()
                ? new Reservation(ReservationKind.SHELTERED_UNSPECIFIED, evidence)
                : new Reservation(together(cited), evidence + "; text: " + found);
    }

    /** A reservation that a text states. Where the sentence names lots, only those are meant. */
    public record Stated(Reservation reservation, Set<String> lots) {
        public Stated {
            lots = Set.copyOf(lots);
        }

        public boolean means(String lot) {
            return lots.isEmpty() || lots.contains(lot.replaceFirst("^(LOT-)?0*(?=.)", ""));
        }
    }

    /** Finds a reservation in a text that no flag announces: a sentence must say « réservé » and name the article or the enterprises. */
    public static Optional<Stated> find(String text) {
        for (String sentence : SENTENCE.split(text)) {
            if (!RESERVED.matcher(sentence).find() || DENIED.matcher(sentence).find()) {
                continue;
            }
            Reservation refined = refine("text: réservé", sentence);
            if (refined.kind() != ReservationKind.SHELTERED_UNSPECIFIED) {
                return Optional.of(new Stated(refined, lots(sentence)));
            }
            boolean article = ARTICLES.entrySet().stream()
                    .anyMatch(entry -> entry.getValue() == ReservationKind.SOCIAL_ECONOMY
                            && entry.getKey().matcher(sentence).find());
            if (article || SOCIAL_ECONOMY.matcher(sentence).find()) {
                Reservation social = new Reservation(
                        ReservationKind.SOCIAL_ECONOMY, article ? "text: réservé; L2113-15" : "text: réservé; ESS");
                return Optional.of(new Stated(social, lots(sentence)));
            }
        }
        return Optional.empty();
    }

    private static Set<String> lots(String sentence) {
        Set<String> lots = new HashSet<>();
        Matcher matcher = LOT_NUMBERS.matcher(sentence);
        while (matcher.find()) {
            for (String number : matcher.group(1).split("[^0-9]+")) {
                lots.add(number.replaceFirst("^0+(?=.)", ""));
            }
        }
        return lots;
    }

    private static ReservationKind together(Set<ReservationKind> cited) {
        return cited.size() == 1 ? cited.iterator().next() : ReservationKind.DISABILITY_OR_INSERTION;
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
