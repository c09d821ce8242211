package org.chainon.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.overview.Silence.ADDRESS_REFUSED;
import static org.chainon.overview.Silence.ALL_BELOW;
import static org.chainon.overview.Silence.NOTHING_FITS;
import static org.chainon.overview.Silence.NOT_YET;
import static org.chainon.overview.Silence.NO_ACCOUNT;
import static org.chainon.overview.Silence.NO_ACTIVITY;
import static org.chainon.overview.Silence.NO_AREA;
import static org.chainon.overview.Silence.PAUSED;
import static org.chainon.overview.Silence.UNSUBSCRIBED;
import static org.chainon.overview.Silence.WITHDRAWN;

import org.chainon.kernel.SupplierId;
import org.chainon.supplier.TerritorySuppliers.Known;
import org.chainon.supplier.Verification;
import org.chainon.watch.Followings.Following;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static Known known(boolean withdrawn, boolean activity, boolean area) {
        return new Known(SupplierId.random(), "Les Bleuets", withdrawn, activity, area, Verification.State.NONE);
    }

    @Test
    void theReasonThatHasToBeClearedAwayFirstComesFirst() {
        Following nobody = new Following(0, false, 0, 0, 0, 0, 0);
        assertThat(Silence.of(known(true, false, false), nobody))
                .containsExactly(WITHDRAWN, NO_ACCOUNT, NO_ACTIVITY, NO_AREA, NOTHING_FITS);
    }

    @Test
    void peopleAreReachedOrNotForOneReason() {
        Known whole = known(false, true, true);
        assertThat(Silence.of(whole, new Following(2, true, 0, 0, 5, 5, 0))).containsExactly(PAUSED);
        assertThat(Silence.of(whole, new Following(2, false, 0, 0, 5, 5, 0))).containsExactly(UNSUBSCRIBED);
        assertThat(Silence.of(whole, new Following(2, false, 1, 0, 5, 5, 0))).containsExactly(ADDRESS_REFUSED);
    }

    @Test
    void whereAllReachesItIsTheNoticesThatAreMissing() {
        Known whole = known(false, true, true);
        assertThat(Silence.of(whole, new Following(1, false, 1, 1, 0, 0, 0))).containsExactly(NOTHING_FITS);
        assertThat(Silence.of(whole, new Following(1, false, 1, 1, 7, 0, 0))).containsExactly(ALL_BELOW);
        assertThat(Silence.of(whole, new Following(1, false, 1, 1, 7, 3, 0))).containsExactly(NOT_YET);
        assertThat(Silence.of(known(false, true, false), new Following(1, false, 1, 1, 7, 3, 0)))
                .containsExactly(NOT_YET);
    }
}
