/** Public and private contract notices (<i>avis de marché</i>) with their lots, versions and awards, and the sources they come from. Out: {@code NoticePublished}. */
@ApplicationModule(allowedDependencies = {"account", "kernel", "intake", "jurisdiction", "nomenclature", "territory"})
@NullMarked
package org.chainon.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
