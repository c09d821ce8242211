package org.chainon.bid.kit;

/** A document that buyers ask for; named in {@code kit.document.NAME}, how to get it in {@code kit.todo.NAME}. */
public enum KitDocument {
    /** Devis. */
    QUOTE,
    DC1,
    DC2,
    DUME,
    /** Acte d'engagement. */
    ATTRI1,
    /** Mémoire technique. */
    OUTLINE,
    /** What the mémoire says to the environmental criterion. */
    ENVIRONMENT,
    /** BPU, DPGF, DQE. */
    PRICE,
    /** Pouvoir de signature. */
    POWER,
    /** Kbis or avis SIRENE. */
    REGISTRATION,
    /** Responsabilité civile. */
    LIABILITY,
    DECENNIAL,
    DC4,
    /** RIB. */
    BANK,
    /** Attestation fiscale. */
    TAX,
    /** Attestation de vigilance. */
    SOCIAL,
    /** Emploi de travailleurs handicapés. */
    EMPLOYMENT,
    JUDGMENT,
    FOREIGN_WORKERS,
    RESERVED_PROOF,
    RESERVED_SHARE,
    SUBMISSION_FORM,
    /** NEQ. */
    IDENTIFIER,
    REVENU_QUEBEC,
    AMP,
    GUARANTEE
}
