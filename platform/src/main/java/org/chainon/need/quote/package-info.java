/** What suppliers offer for a need (<i>devis</i>), how offers compare, and what the buyer decides. */
@NamedInterface("quote")
@NullMarked
package org.chainon.need.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
