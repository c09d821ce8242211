/** Committed enterprises (<i>fournisseurs</i>): profile, kinds, sites, activities, service area, capacity, accreditations, past contracts; the public directory. */
@ApplicationModule(
        allowedDependencies = {"account", "file", "job", "kernel", "intake", "jurisdiction", "nomenclature", "territory"
        })
@NullMarked
package org.chainon.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
