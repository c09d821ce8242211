package org.chainon.supplier;

/** In what way an enterprise serves. */
public enum ServiceKind {
    /** Prestation de service. */
    SERVICE,
    /** Fabrication et vente de biens. */
    GOODS,
    /** Mise à disposition de personnel, intérim. */
    STAFF
}
