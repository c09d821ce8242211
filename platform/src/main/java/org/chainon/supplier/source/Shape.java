package org.chainon.supplier.source;

import java.util.Set;

/** Which file it is, told by its headings: our own format or one of those that public bodies publish. */
enum Shape {
    /** The format of {@code docs/formats/suppliers.md}. */
    OWN("own"),
    /** SIAE as the public inclusion platform lists them. */
    SIAE("siae"),
    /** SIAE and ESAT by SIRET, kind, NAF, département and coordinates only. */
    POOL("pool"),
    /** ESAT of the FINESS register. */
    FINESS("finess"),
    /** Establishments of the SIRENE register. */
    SIRENE("sirene"),
    /** ESS legal units of digital trades. */
    DIGITAL("ess-numerique");

    private final String prefix;

    Shape(String prefix) {
        this.prefix = prefix;
    }

    /** Stands first in the source's key, so that two files never overwrite each other's word. */
    String prefix() {
        return prefix;
    }

    static Shape of(Set<String> headings) {
        if (headings.contains("et n finess")) {
            return FINESS;
        }
        if (headings.contains("siret siege") && headings.contains("famille ess")) {
            return DIGITAL;
        }
        if (headings.contains("activite principale etablissement")) {
            return SIRENE;
        }
        if (headings.contains("presta type") && headings.contains("slug")) {
            return SIAE;
        }
        return headings.contains("siren") && headings.contains("dep") && headings.contains("nom") ? POOL : OWN;
    }
}
