/**
 * What the members of a grouping sign and hand in (<i>lettres, pouvoirs, convention de groupement, éléments du DC1</i>): models, from dated
 * clauses, to be checked by counsel. {@link org.chainon.consortium.ConsortiumFacts} is what they say of the grouping.
 */
@NullMarked
package org.chainon.consortium.document;

import org.jspecify.annotations.NullMarked;
