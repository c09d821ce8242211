package org.chainon.nomenclature;

/** Families of the social and solidarity economy that a legal category may tell (loi 2014-856, art. 1). */
public enum EssFamily {
    ASSOCIATION,
    FONDATION,
    MUTUELLE,
    SCOP,
    /** Any coopérative but SCOP and banks. */
    COOPERATIVE,
    COOPERATIVE_BANK,
    /** Société anonyme à participation ouvrière: shares with its workers, not of the ESS by its status. */
    SAPO
}
