/** Files that people hand in (<i>pièces</i>): what they may be, where they lie, how they are given back. */
@ApplicationModule(allowedDependencies = {"account", "kernel"})
@NullMarked
package org.chainon.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
