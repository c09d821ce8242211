/** Classifications and their labels (<i>nomenclatures</i>): CPV, NUTS, NAF, UNSPSC, legal categories, the 20 groups and 154 activities; search by words over labels. */
@ApplicationModule(allowedDependencies = {"kernel", "intake", "jurisdiction"})
@NullMarked
package org.chainon.nomenclature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
