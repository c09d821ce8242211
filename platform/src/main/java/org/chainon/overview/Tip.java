package org.chainon.overview;

import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Something that would bring a supplier more or better alerts.
 *
 * @param words what is missing and what for, codes {@code overview.tip.…}
 * @param page where it is done
 */
record Tip(Reason words, Page page) {
    static Tip of(String code, Page page) {
        return new Tip(Reason.of("overview.tip." + code), page);
    }

    public String path(SupplierId supplier) {
        return page.path(supplier);
    }

    /** Pages on which a profile is completed; in words {@code overview.page.NAME}. */
    enum Page {
        IDENTITY("/modifier/identite"),
        ACTIVITIES("/modifier/activites"),
        SITES("/modifier/sites"),
        REACH("/modifier/perimetre"),
        CAPACITY("/modifier/capacite"),
        PROOFS("/modifier/agrements"),
        REFERENCES("/modifier/references"),
        CORRECTIONS("/modifier"),
        PROFILE(""),
        RETURN("/retrait"),
        WATCHES(null);

        private final @Nullable String ending;

        Page(@Nullable String ending) {
            this.ending = ending;
        }

        String path(SupplierId supplier) {
            return ending == null ? "/veilles" : "/fournisseurs/" + supplier + ending;
        }
    }
}
