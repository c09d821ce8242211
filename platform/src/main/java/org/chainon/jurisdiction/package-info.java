/** FR and QC: what differs by law from one to the other. Identifiers (SIREN, SIRET, NEQ), reserved regimes and thresholds with their article and dates. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.chainon.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
