/**
 * Momentary groupings of enterprises (<i>groupements momentanés d'entreprises</i>): who together covers all that is asked, and the way of
 * the partners from the idea to the signed letter.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "jurisdiction",
            "nomenclature",
            "territory",
            "supplier",
            "supplier :: search",
            "notice",
            "matching",
            "bid",
            "bid :: kit",
            "need",
            "need :: contact",
            "file",
            "paper",
            "job"
        })
@NullMarked
package org.chainon.consortium;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
