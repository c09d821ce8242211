/**
 * What buyers need (<i>besoins</i>): from one sentence to a need that suppliers can answer. In: nothing. Out: the buyer's own pages; what
 * suppliers see comes later.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "jurisdiction",
            "nomenclature",
            "territory",
            "buyer",
            "supplier",
            "notice",
            "matching",
            "file",
            "paper",
            "intake",
            "job"
        })
@NullMarked
package org.chainon.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
