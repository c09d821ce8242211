package org.chainon.supplier.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.supplier.Folded;

/**
 * Recognises activities in what an enterprise writes of itself: an activity is meant when all the words of one of its
 * label's parts (« garage, mécanique automobile » has two) stand in the text, plurals and feminines aside.
 */
final class ActivityWords {
    private static final int SHORTEST = 5;
    private static final Set<String> EMPTY = Set.of(
            "de", "des", "du", "la", "le", "les", "et", "en", "aux", "autres", "autre", "pour", "divers", "par", "sur");

    private final List<Labelled> labels = new ArrayList<>();

    private record Labelled(String activity, List<Set<String>> alternatives) {}

    ActivityWords(Activities activities) {
        for (Activity activity : activities.all()) {
            List<Set<String>> alternatives = new ArrayList<>();
            for (String part : activity.labelFr().replaceAll("\\(.*?\\)", "").split("[,/]")) {
                Set<String> stems = stems(part);
                if (stems.stream().mapToInt(String::length).sum() >= SHORTEST) {
                    alternatives.add(stems);
                }
            }
            labels.add(new Labelled(activity.id(), alternatives));
        }
    }

    /** Ids of the activities that the text names. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (text.isBlank()) {
            return found;
        }
        Set<String> stems = stems(text);
        for (Labelled label : labels) {
            if (label.alternatives().stream().anyMatch(stems::containsAll)) {
                found.add(label.activity());
            }
        }
        return found;
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new TreeSet<>();
        for (String word : Folded.words(text)) {
            if (word.length() > 1 && !EMPTY.contains(word)) {
                stems.add(word.length() > 3 ? word.replaceFirst("e?[sx]?$", "") : word);
            }
        }
        return stems;
    }
}
