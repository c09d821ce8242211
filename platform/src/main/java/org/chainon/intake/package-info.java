/** What comes in from outside: files, folders, archives and addresses opened safely, records counted, bad ones kept aside (<i>quarantaine</i>) with their reason, their raw text and a retry. Each module that reads a source offers an {@link org.chainon.intake.Importer}. */
@ApplicationModule(allowedDependencies = {"account", "job", "kernel"})
@NullMarked
package org.chainon.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
