/** People, the organisations they belong to, what they may do ({@link org.chainon.account.Action}), how they sign in, and who did what. */
@ApplicationModule(allowedDependencies = {"kernel", "job"})
@NullMarked
package org.chainon.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
