package org.chainon.nomenclature;

import java.util.List;

/**
 * One of the 154 activities (<i>secteurs</i>) in which suppliers describe themselves.
 *
 * @param id stable, readable: lower-case words joined by dashes
 * @param group id of one of the 20 groups
 * @param cpv the CPV codes (often short ones: a division, a group) under which such work is bought; ours
 */
public record Activity(String id, String group, String labelFr, String labelEn, List<Cpv> cpv) {
    public Activity {
        cpv = List.copyOf(cpv);
    }
}
