package org.chainon.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** French words as stems: without elisions, accents, endings, and without words that say nothing of what is bought. */
final class FrenchText {
    private static final CharArraySet ELISIONS =
            new CharArraySet(Arrays.asList("l", "d", "s", "n", "m", "t", "c", "j", "qu", "jusqu", "lorsqu"), true);

    /** Words of procurement itself: each notice has them, whatever it buys. */
    private static final CharArraySet PROCUREMENT = new CharArraySet(
            Arrays.asList(
                    "marché",
                    "marchés",
                    "marche",
                    "lot",
                    "lots",
                    "accord",
                    "accords",
                    "cadre",
                    "consultation",
                    "avis",
                    "appel",
                    "offre",
                    "offres",
                    "prestation",
                    "prestations",
                    "service",
                    "services",
                    "fourniture",
                    "fournitures",
                    "réalisation",
                    "mise",
                    "oeuvre",
                    "œuvre",
                    "commande",
                    "commandes",
                    "bon",
                    "bons",
                    "public",
                    "publics",
                    "publique",
                    "publiques",
                    "commune",
                    "communes",
                    "ville",
                    "département",
                    "région",
                    "communauté",
                    "métropole",
                    "mairie",
                    "ans",
                    "an",
                    "mois",
                    "année",
                    "années",
                    "site",
                    "sites",
                    "divers",
                    "diverses",
                    "différents",
                    "différentes",
                    "ensemble",
                    "relatif",
                    "relatifs",
                    "relative",
                    "relatives",
                    "concernant",
                    "compte",
                    "besoins",
                    "besoin",
                    "profit",
                    "acquisition",
                    "achat",
                    "contrat",
                    "contrats",
                    "procédure",
                    "adaptée",
                    "ouvert",
                    "tranche",
                    "réservé",
                    "réservés",
                    "réservée",
                    "objet",
                    "titre",
                    "numéro",
                    "projet"),
            true);

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(tokenizer);
            words = new ElisionFilter(words, ELISIONS);
            words = new StopFilter(words, FrenchAnalyzer.getDefaultStopSet());
            words = new StopFilter(words, PROCUREMENT);
            words = new FrenchLightStemFilter(words);
            words = new ASCIIFoldingFilter(words);
            words = new LengthFilter(words, 2, 40);
            return new TokenStreamComponents(tokenizer, words);
        }
    };

    private FrenchText() {}

    static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The text's stems, each once, in order. */
    static Set<String> stems(String text) {
        return words(text).keySet();
    }

    /** The text's stems in order, each with the word it stands for as first written; bare numbers are left out. */
    static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String stem = term.toString();
                if (!stem.chars().allMatch(Character::isDigit)) {
                    String word = text.substring(offset.startOffset(), offset.endOffset());
                    words.putIfAbsent(stem, word.toLowerCase(Locale.ROOT));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
