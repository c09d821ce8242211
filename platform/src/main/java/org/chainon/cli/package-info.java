/** The command line (picocli): serve, import, match, export, admin, doctor. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "intake",
            "database",
            "jurisdiction",
            "nomenclature",
            "territory",
            "supplier",
            "notice",
            "matching",
            "shell"
        })
@NullMarked
package org.chainon.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
