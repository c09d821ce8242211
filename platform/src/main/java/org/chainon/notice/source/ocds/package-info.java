/** The Open Contracting Data Standard 1.1 (and what is left of 1.0): releases, records and packages of them, Québec's SEAO among the publishers. */
@NullMarked
package org.chainon.notice.source.ocds;

import org.jspecify.annotations.NullMarked;
