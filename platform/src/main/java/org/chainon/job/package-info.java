/**
 * Work in the background (<i>travaux</i>): what is done once for all processes that share the database ({@link org.chainon.job.Job}), and
 * what each process does for itself again and again ({@link org.chainon.job.EachNode}).
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.chainon.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
