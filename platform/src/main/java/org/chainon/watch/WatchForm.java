package org.chainon.watch;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** A watch as it is typed. */
record WatchForm(
        @Nullable String nom,
        @Nullable String ampleur,
        @Nullable String rythme,
        @Nullable String heure,
        @Nullable String jour,
        @Nullable String pour) {
    private static final int NAME = 120;

    static WatchForm of(Watch watch) {
        return new WatchForm(
                watch.name(),
                Integer.toString(watch.breadth().ordinal() + 1),
                watch.rhythm().kind().name(),
                Integer.toString(watch.rhythm().hour()),
                watch.rhythm().day().name(),
                null);
    }

    Map<String, Reason> errors() {
        Map<String, Reason> errors = new LinkedHashMap<>();
        if (nom == null || nom.isBlank() || nom.strip().length() > NAME) {
            errors.put("nom", Reason.of("watch.name", "limit", NAME));
        }
        return errors;
    }

    String name() {
        return nom == null ? "" : nom.strip();
    }

    /** The slider's place, from 1; the usual one for whatever else was sent. */
    Breadth breadth() {
        return ampleur != null && ampleur.matches("[1-5]")
                ? Breadth.values()[Integer.parseInt(ampleur) - 1]
                : Breadth.USUAL;
    }

    Rhythm rhythm() {
        Rhythm.Kind kind = Arrays.stream(Rhythm.Kind.values())
                .filter(each -> each.name().equals(rythme))
                .findFirst()
                .orElse(Rhythm.USUAL.kind());
        int hour =
                heure != null && heure.matches("[0-9]|1[0-9]|2[0-3]") ? Integer.parseInt(heure) : Rhythm.USUAL.hour();
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().equals(jour == null ? "" : jour.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Rhythm.USUAL.day());
        return new Rhythm(kind, hour, day);
    }
}
