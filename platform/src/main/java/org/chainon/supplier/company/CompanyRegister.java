package org.chainon.supplier.company;

import java.util.Optional;
import org.chainon.jurisdiction.Siret;

/** The public register of companies. */
public interface CompanyRegister {
    /** Asks, unless the answer is remembered; takes some seconds at most. */
    CompanyAnswer find(Siret siret);

    /** What was answered before, whatever its age; asks nobody. */
    Optional<Company> remembered(Siret siret);
}
