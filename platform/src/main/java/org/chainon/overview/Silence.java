package org.chainon.overview;

import java.util.ArrayList;
import java.util.List;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.TerritorySuppliers.Known;
import org.chainon.watch.Followings.Following;
import org.jspecify.annotations.Nullable;

/**
 * Why a supplier hears of nothing, in the order in which it has to be cleared away; in words {@code overview.silence.NAME}, what to do
 * about it {@code overview.silence.NAME.advice}.
 */
enum Silence {
    WITHDRAWN("/verifications/%s"),
    NO_ACCOUNT("/fournisseurs/%s"),
    PAUSED("/organisations/%s"),
    UNSUBSCRIBED("/organisations/%s"),
    ADDRESS_REFUSED("/organisations/%s"),
    NO_ACTIVITY("/fournisseurs/%s/modifier/activites"),
    NO_AREA("/fournisseurs/%s/modifier/perimetre"),
    NOTHING_FITS("/fournisseurs/%s/marches"),
    ALL_BELOW("/fournisseurs/%s/marches"),
    /** Something fits well enough: it waits for the next mail, or came before anybody was there to be told. */
    NOT_YET("/fournisseurs/%s/marches");

    private final String path;

    Silence(String path) {
        this.path = path;
    }

    /**
     * Where one does something about it.
     *
     * @param organisation the supplier's, with its people; null where it has none
     */
    String path(SupplierId supplier, @Nullable OrganisationId organisation) {
        boolean people = path.startsWith("/organisations") && organisation != null;
        return path.formatted(people ? organisation : supplier);
    }

    /** Never empty: to be asked of suppliers that were told of nothing. */
    static List<Silence> of(Known supplier, Following following) {
        List<Silence> why = new ArrayList<>();
        if (supplier.withdrawn()) {
            why.add(WITHDRAWN);
        }
        if (following.members() == 0) {
            why.add(NO_ACCOUNT);
        } else if (following.paused()) {
            why.add(PAUSED);
        } else if (following.wanting() == 0) {
            why.add(UNSUBSCRIBED);
        } else if (following.reached() == 0) {
            why.add(ADDRESS_REFUSED);
        }
        if (!supplier.hasActivity()) {
            why.add(NO_ACTIVITY);
        }
        if (following.found() == 0) {
            if (!supplier.hasArea()) {
                why.add(NO_AREA);
            }
            why.add(NOTHING_FITS);
        } else if (following.enough() == 0) {
            why.add(ALL_BELOW);
        }
        return why.isEmpty() ? List.of(NOT_YET) : List.copyOf(why);
    }
}
