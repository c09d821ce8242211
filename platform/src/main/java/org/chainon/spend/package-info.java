/**
 * What buyers spend with committed enterprises (<i>dépenses</i>): files of payments read and matched with today's directory, the share by
 * kind, place and size, the indicators of a plan of responsible purchasing (<i>SPASER</i>). In: the directory, awards. Out: nothing.
 */
@ApplicationModule(
        allowedDependencies = {"account", "kernel", "jurisdiction", "territory", "supplier", "notice", "intake", "job"})
@NullMarked
package org.chainon.spend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
