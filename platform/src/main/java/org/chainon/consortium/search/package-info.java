/**
 * From a notice or a need to a question for {@link org.chainon.consortium.covering.TeamFinder}, and its answer kept for who asked: cells,
 * candidates, capacities, who could lead, who could fill what is missing. {@link org.chainon.consortium.search.QuestionMaker} and what
 * it takes are free of Spring and database.
 */
@NullMarked
package org.chainon.consortium.search;

import org.jspecify.annotations.NullMarked;
