package org.chainon.account.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.chainon.kernel.Reason;

/**
 * What a password has to be: long, and not one that programs try first. Nothing is asked of its letters and signs, following NIST
 * SP 800-63B.
 */
final class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /** What is looked at by the estimate, whose work grows with the length. */
    private static final int ESTIMATED = 40;
    /** Of 0 to 4: below, some hundred million tries find it. */
    private static final int ENOUGH = 3;

    private static final List<String> FRENCH = List.of(
            "motdepasse",
            "mot de passe",
            "azerty",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "bonjour",
            "soleil",
            "chouchou",
            "doudou",
            "loulou",
            "jetaime",
            "je t'aime",
            "marseille",
            "france",
            "chocolat",
            "coucou",
            "entreprise",
            "insertion",
            "chainon",
            "chaînon",
            "bienvenue",
            "secret",
            "bretagne",
            "printemps",
            "automne",
            "hiver",
            "ete");

    private PasswordRules() {}

    /** Why it is refused; empty when it may be taken. */
    static Optional<Reason> refusal(String password, MailAddress email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Reason.of("password.short", "limit", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Reason.of("password.long", "limit", LONGEST));
        }
        String local = email.text().substring(0, email.text().indexOf('@'));
        if (local.length() > 3 && password.toLowerCase(Locale.ROOT).contains(local)) {
            return Optional.of(Reason.of("password.address"));
        }
        String start = password.substring(0, Math.min(password.length(), ESTIMATED));
        boolean common = Estimate.OF.estimate(start).getBasicScore() < ENOUGH;
        return common ? Optional.of(Reason.of("password.common")) : Optional.empty();
    }

    /** Reads its lists of words when the first password is set. */
    private static final class Estimate {
        static final Nbvcxz OF = make();

        private static Nbvcxz make() {
            DictionaryBuilder french =
                    new DictionaryBuilder().setDictionaryName("french").setExclusion(false);
            for (int rank = 0; rank < FRENCH.size(); rank++) {
                french.addWord(FRENCH.get(rank), rank + 1);
            }
            List<Dictionary> dictionaries = ConfigurationBuilder.getDefaultDictionaries();
            dictionaries.add(french.createDictionary());
            return new Nbvcxz(
                    new ConfigurationBuilder().setDictionaries(dictionaries).createConfiguration());
        }
    }
}
