/** Values that every module speaks: typed ids, money, reasons. No service, no database, no Spring. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chainon.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
