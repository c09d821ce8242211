/**
 * The day of a convention: everybody's own agenda, in calendars and on paper, badges, who arrives, what the hall reads. It reads the programme
 * and changes nothing of it; that is done by {@link org.chainon.convention.programme}.
 */
@NullMarked
package org.chainon.convention.day;

import org.jspecify.annotations.NullMarked;
