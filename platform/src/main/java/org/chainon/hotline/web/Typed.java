package org.chainon.hotline.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.chainon.hotline.Question;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** The form for a question as it was filled in; texts only, so that what was typed comes back with its errors. */
record Typed(String structure, String avis, String categorie, String titre, String question, String lieu) {
    static final int TITLE = 200;
    static final int TEXT = 6_000;

    Typed {
        structure = clean(structure);
        avis = clean(avis);
        categorie = clean(categorie);
        titre = clean(titre);
        question = clean(question);
        lieu = clean(lieu);
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    static Optional<Question.Category> category(String name) {
        return Arrays.stream(Question.Category.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** Says under {@code field} what is wrong with a text that has to be there. */
    static void check(String field, String text, int limit, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            errors.put(field, Reason.of("hotline." + field + ".empty"));
        } else if (text.length() > limit) {
            errors.put(field, new Reason("hotline.too-long", Map.of("limit", limit, "length", text.length())));
        }
    }
}
