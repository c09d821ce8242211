/**
 * Who fits what, and why (<i>mise en relation</i>): each open lot against each supplier, ranked, explained by reason codes with
 * values. Suppliers say what they think of it: {@link org.chainon.matching.OpinionGiven} goes out.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "job",
            "kernel",
            "jurisdiction",
            "nomenclature",
            "territory",
            "supplier",
            "notice"
        })
@NullMarked
package org.chainon.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
