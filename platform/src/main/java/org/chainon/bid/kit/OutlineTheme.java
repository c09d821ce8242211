package org.chainon.bid.kit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a criterion of quality is about, by its words. */
enum OutlineTheme {
    METHOD("method|organi[sz]|demarche|execution|technique|prestation"),
    PEOPLE("humain|equipe|personnel|competence|qualification|encadrement|formation"),
    EQUIPMENT("materiel|equipement|produit|fourniture|outil|vehicule|moyens? technique"),
    TIME("delai|planning|calendrier|reactivite|rapidite|disponibilite"),
    QUALITY("qualite|controle|suivi|securite|hygiene|satisfaction"),
    ENVIRONMENT("environnement|ecolog|durable|dechet|carbone|energie|circulaire"),
    SOCIAL("soci|insertion|handicap|emploi|inclus");

    private final Pattern words;

    OutlineTheme(String words) {
        this.words = Pattern.compile(words);
    }

    /** Those that the text speaks of; the method where it speaks of none. */
    static List<OutlineTheme> in(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        List<OutlineTheme> found = Arrays.stream(values())
                .filter(theme -> theme.words.matcher(plain).find())
                .toList();
        return found.isEmpty() ? List.of(METHOD) : found;
    }
}
