/**
 * What suppliers and people follow (<i>veilles</i>), and the alerts that come of it: each opportunity once, in time, by mail, feed and
 * webhook. In: the notices' change log, suppliers' profiles. Nobody uses it.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "job",
            "jurisdiction",
            "nomenclature",
            "territory",
            "supplier",
            "notice",
            "matching"
        })
@NullMarked
package org.chainon.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
