package org.chainon.demo;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainon.demo.Towns.Town;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Composes names that sound like the field, none twice: « Les Jardins de la Combe », « ESAT du Bocage ». */
final class SupplierNames {
    private static final int FAMILY_NAMES = 45;
    private static final int NAMED_BY_KIND = 80;
    private static final int REGISTERED_OTHERWISE = 35;
    private static final Set<EnterpriseKind> FAMILY =
            EnumSet.of(EnterpriseKind.TPE_PME, EnterpriseKind.FRR, EnterpriseKind.QC_PME);

    private final WordLists words;
    private final Set<String> given = new HashSet<>();

    SupplierNames(WordLists words) {
        this.words = words;
    }

    /**
     * A name.
     *
     * @param legal as registered
     * @param shown the trade name, null when it is the legal one
     */
    record Name(String legal, @Nullable String shown) {}

    Name next(SupplierPlan.Kind kind, String group, Town town, Dice dice) {
        String name = compose(kind.kind(), group, town, dice);
        while (!given.add(name)) {
            name = compose(kind.kind(), group, town, dice);
        }
        if (kind.jurisdiction() == Jurisdiction.QC) {
            return new Name(kind.forms().contains("INC") ? name + " inc." : name, null);
        }
        if (!dice.chance(REGISTERED_OTHERWISE)) {
            return new Name(name, null);
        }
        String form = dice.pick(kind.forms());
        String capitals = name.toUpperCase(Locale.FRENCH);
        return new Name(capitals.startsWith(form) ? capitals : form + " " + capitals, name);
    }

    private String compose(EnterpriseKind kind, String group, Town town, Dice dice) {
        boolean quebec = kind.jurisdiction() == Jurisdiction.QC;
        if (FAMILY.contains(kind) && dice.chance(FAMILY_NAMES)) {
            return dice.pick(words.of("head.surname")) + " " + dice.pick(words.of(quebec ? "surname.qc" : "surname"));
        }
        String ofKind = "kind." + kind;
        List<String> heads =
                words.has(ofKind) && dice.chance(NAMED_BY_KIND) ? words.of(ofKind) : words.of("head." + group);
        return dice.pick(heads) + " " + dice.pick(words.of(tails(town, quebec)));
    }

    private static String tails(Town town, boolean quebec) {
        if (quebec) {
            return "tail.qc";
        }
        return town.id().code().startsWith("97") ? "tail.overseas" : "tail.fr";
    }
}
