package org.chainon.jurisdiction;

/**
 * What an enterprise is, in the words of the law or of the field (facts 1.10–1.16, 5.1). One enterprise may be several.
 * Labels stand in the messages under {@code kind.} + name.
 */
public enum EnterpriseKind {
    /** Entreprise d'insertion (L5132-5 CT). */
    EI(Family.INSERTION, Jurisdiction.FR),
    /** Association intermédiaire (L5132-7 CT). */
    AI(Family.INSERTION, Jurisdiction.FR),
    /** Atelier et chantier d'insertion (L5132-15 CT). */
    ACI(Family.INSERTION, Jurisdiction.FR),
    /** Entreprise de travail temporaire d'insertion (L5132-6 CT). */
    ETTI(Family.INSERTION, Jurisdiction.FR),
    /** Entreprise d'insertion par le travail indépendant (loi 2018-771, art. 83). */
    EITI(Family.INSERTION, Jurisdiction.FR),
    /** Groupement d'employeurs pour l'insertion et la qualification; not a SIAE. */
    GEIQ(Family.INSERTION, Jurisdiction.FR),
    /** Structure d'emploi pénitentiaire: operators performing in prison (L2113-13-1 CCP). */
    SEP(Family.INSERTION, Jurisdiction.FR),
    /** Régie de quartier: label CNLRQ. */
    REGIE_DE_QUARTIER(Family.INSERTION, Jurisdiction.FR),
    /** Entreprise adaptée (L5213-13 CT). */
    EA(Family.DISABILITY, Jurisdiction.FR),
    /** Entreprise adaptée de travail temporaire. */
    EATT(Family.DISABILITY, Jurisdiction.FR),
    /** Établissement et service d'accompagnement par le travail (L344-2 CASF). */
    ESAT(Family.DISABILITY, Jurisdiction.FR),
    ASSOCIATION(Family.ESS, Jurisdiction.FR),
    SCOP(Family.ESS, Jurisdiction.FR),
    SCIC(Family.ESS, Jurisdiction.FR),
    CAE(Family.ESS, Jurisdiction.FR),
    /** Any other coopérative. */
    COOPERATIVE(Family.ESS, Jurisdiction.FR),
    MUTUELLE(Family.ESS, Jurisdiction.FR),
    FONDATION(Family.ESS, Jurisdiction.FR),
    /** Société commerciale de l'ESS: of the ESS by its statutes (loi 2014-856, art. 1 II 2°). */
    SOCIETE_ESS(Family.ESS, Jurisdiction.FR),
    /** Entreprise solidaire d'utilité sociale (L3332-17-1 CT). */
    ESUS(Family.ESS, Jurisdiction.FR),
    /** Established in a quartier prioritaire de la politique de la ville. */
    QPV(Family.TERRITORY, Jurisdiction.FR),
    /** Established in a commune of France ruralités revitalisation. */
    FRR(Family.TERRITORY, Jurisdiction.FR),
    /** Circular economy: reuse, repair, recycling, eco-design. */
    CIRCULAR(Family.CIRCULAR, Jurisdiction.FR),
    /** Ordinary local TPE or PME. */
    TPE_PME(Family.LOCAL, Jurisdiction.FR),
    /** Coopérative (E-1.1.1, art. 3). */
    QC_COOPERATIVE(Family.ESS, Jurisdiction.QC),
    /** Organisme à but non lucratif with a market activity (E-1.1.1, art. 3). */
    QC_OBNL(Family.ESS, Jurisdiction.QC),
    QC_MUTUELLE(Family.ESS, Jurisdiction.QC),
    /** Entreprise d'insertion of Québec. */
    QC_INSERTION(Family.INSERTION, Jurisdiction.QC),
    /** Entreprise adaptée of Québec. */
    QC_ADAPTEE(Family.DISABILITY, Jurisdiction.QC),
    QC_CIRCULAR(Family.CIRCULAR, Jurisdiction.QC),
    QC_PME(Family.LOCAL, Jurisdiction.QC);

    /** The families that buyers know, in the order in which they are shown. */
    public enum Family {
        INSERTION,
        DISABILITY,
        ESS,
        TERRITORY,
        CIRCULAR,
        LOCAL
    }

    private final Family family;
    private final Jurisdiction jurisdiction;

    EnterpriseKind(Family family, Jurisdiction jurisdiction) {
        this.family = family;
        this.jurisdiction = jurisdiction;
    }

    public Family family() {
        return family;
    }

    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** Whether it is so by its legal form alone (loi 2014-856, art. 1; E-1.1.1, art. 3): its statutes prove it, no accreditation does. */
    public boolean byLegalForm() {
        return switch (this) {
            case ASSOCIATION, SCOP, SCIC, CAE, COOPERATIVE, MUTUELLE, FONDATION, QC_COOPERATIVE, QC_OBNL, QC_MUTUELLE ->
                true;
            default -> false;
        };
    }
}
