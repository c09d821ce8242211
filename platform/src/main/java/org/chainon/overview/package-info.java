/**
 * What somebody sees first, gathered from the other modules: a supplier's home (<i>accueil du fournisseur</i>), a facilitator's view
 * of what alerts bring to its territory. Keeps nothing of its own. Nobody uses it.
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
            "watch"
        })
@NullMarked
package org.chainon.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
