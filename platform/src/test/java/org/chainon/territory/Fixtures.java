package org.chainon.territory;

import static org.chainon.territory.AreaKind.DEPARTEMENT;
import static org.chainon.territory.AreaKind.EPCI;
import static org.chainon.territory.AreaKind.REGION;

import java.util.List;

/** The packaged places, read once for all tests, and short names for a few of them. */
final class Fixtures {
    static final Territory TERRITORY = Territory.ofReferenceTables();

    static final AreaId FRANCE = AreaId.parse("COUNTRY:FR");
    static final AreaId QUEBEC = AreaId.parse("COUNTRY:QC");
    static final AreaId RENNES = AreaId.commune("35238");
    static final AreaId PARIS = AreaId.commune("75056");
    static final AreaId LYON = AreaId.commune("69123");
    static final AreaId ILLE_ET_VILAINE = AreaId.departement("35");
    static final AreaId BRETAGNE = new AreaId(REGION, "53");
    static final AreaId RENNES_METROPOLE = new AreaId(EPCI, "243500139");
    static final AreaId GRAND_PARIS = new AreaId(EPCI, "200054781");

    /** In Landes (40) and Gers (32), of two régions. */
    static final AreaId AIRE_SUR_L_ADOUR = epci("CC d'Aire-sur-l'Adour");

    static final AreaId SHERBROOKE = AreaId.parse("MUNICIPALITY:43027");
    static final AreaId ESTRIE = AreaId.parse("QC_REGION:05");

    private Fixtures() {}

    static AreaId epci(String name) {
        return TERRITORY.search(name, List.of(EPCI), 1).getFirst().id();
    }

    static AreaId departement(String code) {
        return new AreaId(DEPARTEMENT, code);
    }

    static Point point(AreaId id) {
        return TERRITORY.find(id).orElseThrow().point();
    }
}
