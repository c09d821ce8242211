/** Places (<i>communes, EPCI, départements, régions; municipalités, MRC, régions du Québec</i>), zones (QPV, FRR, ZRR), service areas (<i>périmètres d'intervention</i>), distance. */
@ApplicationModule(allowedDependencies = {"kernel", "intake"})
@NullMarked
package org.chainon.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
