package org.chainon.need;

import java.util.Optional;
import org.chainon.account.Organisation;
import org.chainon.kernel.ProgrammeId;

/** Purchase plans (<i>programmes d'achats</i>) for other modules. */
public interface PurchasePlans {
    /**
     * Keeps a plan and has it advised on in the background, as one of a local authority.
     *
     * @return empty where the file is no plan
     */
    Optional<ProgrammeId> handIn(Organisation buyer, String name, byte[] file);
}
