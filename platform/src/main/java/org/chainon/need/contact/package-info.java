/**
 * Whom a need is told to (<i>vagues de sollicitation</i>), in which order and why; what suppliers answer and ask. The order is a rule that
 * can be checked afterwards: {@link org.chainon.need.contact.FairOrder}.
 */
@NamedInterface("contact")
@NullMarked
package org.chainon.need.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
