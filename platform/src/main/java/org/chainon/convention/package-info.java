/**
 * Business conventions (<i>conventions d'affaires</i>): days on which buyers and suppliers meet, one slot after the other. A facilitator prepares
 * one, both sides register and say whom they want to meet.
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
            "matching",
            "need",
            "paper",
            "job"
        })
@NullMarked
package org.chainon.convention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
