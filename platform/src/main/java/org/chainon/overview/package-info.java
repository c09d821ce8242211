/**
 * What somebody sees first, gathered from the other modules: a supplier's home (<i>accueil du fournisseur</i>), a buyer's
 * (<i>accueil de l'acheteur</i>), a facilitator's view of what alerts bring to its territory. Keeps nothing of its own. Nobody uses it.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "jurisdiction",
            "territory",
            "supplier",
            "notice",
            "matching",
            "bid",
            "watch",
            "hotline",
            "need",
            "need :: contact",
            "need :: quote",
            "spend"
        })
@NullMarked
package org.chainon.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
