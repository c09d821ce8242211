package org.chainon.shell.look;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Colour;
import org.chainon.account.Look;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** What a body types of its look, as typed. */
record LookForm(
        String nom,
        String couleur,
        String accent,
        String courriel,
        String telephone,
        String adresse,
        @Nullable String hote,
        @Nullable String principal) {
    private static final int NAME = 60;
    private static final int LINE = 200;

    static LookForm of(Look look) {
        Look.Contact contact = look.contact();
        return new LookForm(
                look.name(),
                look.action().hex(),
                look.accent().hex(),
                contact.email(),
                contact.phone(),
                contact.address(),
                look.host(),
                look.main() ? "on" : null);
    }

    /** What is wrong, by field; empty when all is well. */
    Map<String, Reason> errors() {
        Map<String, Reason> errors = new LinkedHashMap<>();
        if (nom.isBlank() || nom.strip().length() > NAME) {
            errors.put("nom", Reason.of("look.name", "limit", NAME));
        }
        Optional<Colour> action = Colour.read(couleur);
        if (action.isEmpty()) {
            errors.put("couleur", Reason.of("look.colour"));
        } else if (!LookStyle.readable(action.get())) {
            errors.put(
                    "couleur",
                    Reason.of(
                            "look.contrast",
                            "nearest",
                            LookStyle.nearest(action.get()).hex()));
        }
        if (Colour.read(accent).isEmpty()) {
            errors.put("accent", Reason.of("look.colour"));
        }
        if (!courriel.isBlank() && !courriel.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            errors.put("courriel", Reason.of("look.email"));
        }
        if (!telephone.isBlank() && !telephone.strip().matches("[+0-9 ().-]{6,30}")) {
            errors.put("telephone", Reason.of("look.phone"));
        }
        if (adresse.length() > LINE) {
            errors.put("adresse", Reason.of("look.address", "limit", LINE));
        }
        if (!host().isEmpty() && !host().matches("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}")) {
            errors.put("hote", Reason.of("look.host"));
        }
        return errors;
    }

    private String host() {
        return hote == null ? "" : hote.strip().toLowerCase(Locale.ROOT);
    }

    /** What was typed, without errors; the host and the first place are an administrator's to give. */
    Look onto(Look before, boolean administers, @Nullable FileId logo) {
        return new Look(
                before.body(),
                nom.strip(),
                Colour.read(couleur).orElseThrow(),
                Colour.read(accent).orElseThrow(),
                logo,
                new Look.Contact(courriel.strip(), telephone.strip(), adresse.strip()),
                administers ? (host().isEmpty() ? null : host()) : before.host(),
                administers ? principal != null : before.main());
    }
}
