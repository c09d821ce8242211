/** Buyers (<i>acheteurs, donneurs d'ordre</i>), public and private: the organisations whose people ask who can answer. */
@ApplicationModule(allowedDependencies = {"account", "kernel", "jurisdiction", "territory"})
@NullMarked
package org.chainon.buyer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
