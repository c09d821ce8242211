/** The file of a response (<i>dossier de réponse</i>): which documents a call asks for by dated rules, which are there, and those that are made here. */
@NamedInterface("kit")
@NullMarked
package org.chainon.bid.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
