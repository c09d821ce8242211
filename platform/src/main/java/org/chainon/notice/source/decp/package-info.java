/** DECP (<i>données essentielles de la commande publique</i>): French public contracts that were won, schemas of 2019 and of 2022/2024, JSON. */
@NullMarked
package org.chainon.notice.source.decp;

import org.jspecify.annotations.NullMarked;
