/** Where PostgreSQL comes from: the embedded one under the data directory, or the server that {@code CHAINON_DATABASE_URL} names. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.chainon.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
