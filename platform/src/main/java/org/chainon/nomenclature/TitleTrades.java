package org.chainon.nomenclature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The trades that the title of a purchase names by an expression of theirs (« espaces verts », « nettoyage … locaux »), from the
 * table {@code reference/title-trades.csv}. Unlike {@link Activities#search}, which always proposes something, it says nothing
 * where a title only shares words with a trade.
 */
@Component
public class TitleTrades {
    /** How many words may stand in place of « … ». */
    private static final int GAP = 3;

    private static final String ANYTHING = "…";
    private static final Pattern CLAUSE =
            Pattern.compile("[;:,/()]|\\.(?= )|(?<= )[-–—](?= ?)|[-–—](?= )|\\b[Ll]ot\\b");

    private final List<Expression> expressions = new ArrayList<>();
    private final Map<String, List<Expression>> byFirst = new HashMap<>();

    public TitleTrades(Activities activities) {
        for (var row : ReferenceTable.csv("title-trades.csv")) {
            Trade trade = new Trade(
                    "",
                    ReferenceTable.spaced(row.getField("activities")).stream()
                            .map(id -> activities.find(id).orElseThrow(() -> new IllegalStateException(id)))
                            .toList(),
                    ReferenceTable.spaced(row.getField("cpv")).stream()
                            .map(CpvPrefix::code)
                            .toList());
            Arrays.stream(row.getField("words").split(";"))
                    .map(words ->
                            Expression.of(words, trade, !row.getField("governs").isEmpty()))
                    .forEach(expressions::add);
        }
        expressions.sort(Comparator.comparingInt(Expression::length).reversed());
        expressions.forEach(one -> byFirst.computeIfAbsent(one.stems().getFirst(), first -> new ArrayList<>())
                .add(one));
    }

    /**
     * A trade that is named.
     *
     * @param words of the table by which it was found
     * @param activities may be empty: some trades are none of the field's
     * @param cpv the codes under which it is bought, the usual one first
     */
    public record Trade(String words, List<Activity> activities, List<Cpv> cpv) {
        public Trade {
            activities = List.copyOf(activities);
            cpv = List.copyOf(cpv);
        }

        /** Whether a code of that division buys it. */
        public boolean boughtUnder(Cpv code) {
            return cpv.stream().anyMatch(own -> own.division().equals(code.division()));
        }
    }

    private record Expression(String words, List<String> stems, Trade trade, boolean governs) {
        static Expression of(String words, Trade trade, boolean governs) {
            List<String> stems = Stream.of(words.split(ANYTHING))
                    .<String>mapMulti((part, each) -> {
                        each.accept(ANYTHING);
                        Words.stems(part).forEach(each);
                    })
                    .skip(1)
                    .toList();
            return new Expression(
                    words,
                    stems,
                    new Trade(words.replace(" " + ANYTHING, ""), trade.activities(), trade.cpv()),
                    governs);
        }

        int length() {
            return (int) stems.stream().filter(stem -> !stem.equals(ANYTHING)).count();
        }

        /** How many of the stems from there on it takes. */
        Optional<Integer> takes(List<String> title, int from) {
            int at = from;
            for (int i = 0; i < stems.size(); i++) {
                if (!stems.get(i).equals(ANYTHING)) {
                    if (at >= title.size() || !title.get(at).equals(stems.get(i))) {
                        return Optional.empty();
                    }
                    at++;
                    continue;
                }
                String next = stems.get(i + 1);
                int limit = Math.min(title.size(), at + GAP + 1);
                while (at < limit && !title.get(at).equals(next)) {
                    at++;
                }
                if (at >= limit) {
                    return Optional.empty();
                }
            }
            return Optional.of(at - from);
        }
    }

    /** In the order of the title, each once. What governs (« étude », « logiciel ») takes what follows it for its object. */
    public List<Trade> in(String title) {
        Map<List<Activity>, Trade> found = new LinkedHashMap<>();
        Matcher end = CLAUSE.matcher(title);
        int from = 0;
        boolean governed = false;
        while (from <= title.length()) {
            boolean more = end.find(from);
            int to = more ? end.start() : title.length();
            governed = clause(Words.stems(title.substring(from, to)), governed, found);
            governed = governed && more && title.charAt(end.start()) == ',';
            from = more ? end.end() : title.length() + 1;
        }
        return List.copyOf(found.values());
    }

    private boolean clause(List<String> stems, boolean governed, Map<List<Activity>, Trade> found) {
        boolean inside = governed;
        int at = 0;
        while (at < stems.size() && !inside) {
            int start = at;
            Optional<Expression> named = byFirst.getOrDefault(stems.get(at), List.of()).stream()
                    .filter(one -> one.takes(stems, start).isPresent())
                    .findFirst();
            if (named.isEmpty()) {
                at++;
                continue;
            }
            Expression one = named.get();
            found.putIfAbsent(one.trade().activities(), one.trade());
            inside = one.governs();
            at += one.takes(stems, start).orElse(1);
        }
        return inside;
    }
}
