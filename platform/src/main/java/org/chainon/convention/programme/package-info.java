/**
 * The programme of a convention: from wishes to meetings with a slot and a table, told to everybody, and kept true on the day. Which meetings
 * and when is decided by {@link org.chainon.convention.choosing} and {@link org.chainon.convention.scheduling}.
 */
@NamedInterface("programme")
@NullMarked
package org.chainon.convention.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
