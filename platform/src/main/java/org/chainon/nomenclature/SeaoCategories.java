package org.chainon.nomenclature;

import java.util.List;
import java.util.Optional;

/** The categories of Québec's SEAO: « C01 - Bâtiments », « G17 - Ameublement », « S5 - Services environnementaux ». */
public interface SeaoCategories {
    /** The French label of a category written with or without it: « S5 », « S5 - Services environnementaux ». */
    Optional<String> label(String category);

    /** The CPV codes under which the same is bought in Europe, nearest first; empty for a category that is not known. */
    List<Cpv> cpvOf(String category);
}
