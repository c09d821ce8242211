/**
 * The demonstration data set (<i>données de démonstration</i>) that {@code serve --demo} loads: suppliers and notices that
 * are written or composed here, the same on every machine. All names, numbers and contracts are invented; SIRETs begin with
 * 999 and NEQs with 1199, which no register gives; only places are real. Texts and word lists stand in the resources
 * {@code demo/}. Nothing uses this module.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "intake",
            "job",
            "jurisdiction",
            "nomenclature",
            "territory",
            "supplier",
            "notice",
            "matching",
            "bid",
            "consortium",
            "consortium :: covering",
            "convention",
            "convention :: programme",
            "hotline",
            "need",
            "need :: contact",
            "need :: quote",
            "spend"
        })
@NullMarked
package org.chainon.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
