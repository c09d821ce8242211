/**
 * The hotline (<i>appui</i>): enterprises and buyers ask, facilitators and experts of their territory answer in due time, and what others
 * can learn from it becomes public, anonymised and read by a second person.
 */
@ApplicationModule(allowedDependencies = {"account", "kernel", "jurisdiction", "territory", "notice", "job", "file"})
@NullMarked
package org.chainon.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
