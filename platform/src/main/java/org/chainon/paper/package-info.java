/**
 * Documents in words (<i>dossiers, lettres</i>): what they say is a {@link org.chainon.paper.Paper}, written as an accessible PDF or as a
 * Word document that says the same.
 */
@ApplicationModule(allowedDependencies = {"account", "kernel", "jurisdiction"})
@NullMarked
package org.chainon.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
