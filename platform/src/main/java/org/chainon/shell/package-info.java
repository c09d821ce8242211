/** What surrounds every page: layout, navigation, errors, languages, security headers, tabular exports. */
@ApplicationModule(allowedDependencies = {"account", "file", "kernel"})
@NullMarked
package org.chainon.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
