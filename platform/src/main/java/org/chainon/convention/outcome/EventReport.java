package org.chainon.convention.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chainon.convention.Level;
import org.chainon.convention.Side;
import org.chainon.convention.programme.Change;
import org.chainon.convention.programme.Result;
import org.chainon.jurisdiction.EnterpriseKind;
import org.jspecify.annotations.Nullable;

/**
 * What a convention was, in the figures that those ask for who pay for it.
 *
 * @param families of the enterprises; one that is of several counts in each
 * @param zoned enterprises in a <i>quartier prioritaire</i>
 * @param communes in which enterprises have their head site
 * @param wishes what was wished, by level, and how much of it was granted
 * @param served suppliers with at least the meetings that everybody was to have
 * @param made how the programme was made; null where it was not made here
 * @param waves those that have come
 */
public record EventReport(
        Map<Side, Present> present,
        Map<EnterpriseKind.Family, Present> families,
        int zoned,
        int communes,
        Meetings meetings,
        Map<Level, Granted> wishes,
        int served,
        int least,
        @Nullable Result made,
        List<Changes> changes,
        Map<Wave, Followed> waves) {
    public EventReport {
        present = Map.copyOf(present);
        families = Map.copyOf(families);
        wishes = Map.copyOf(wishes);
        changes = List.copyOf(changes);
        waves = Map.copyOf(waves);
    }

    /**
     * @param registered with a place when the programme was told
     * @param absent known not to have come
     */
    public record Present(int registered, int came, int absent) {
        static final Present NOBODY = new Present(0, 0, 0);

        /** Of whom nobody noted whether they came. */
        public int unknown() {
            return registered - came - absent;
        }

        Present with(boolean here, boolean away) {
            return new Present(registered + 1, came + (here ? 1 : 0), absent + (away && !here ? 1 : 0));
        }
    }

    /**
     * @param planned those that were not lost, of which {@code walkIn} agreed on the day, {@code video} by video
     * @param notHeld planned ones of which at least one side says that they did not take place
     * @param first planned ones of two who never met before at a convention of this platform
     */
    public record Meetings(int planned, int lost, int walkIn, int video, int notHeld, int first) {
        /** Of which nobody says that they did not take place. */
        public int held() {
            return planned - notHeld;
        }
    }

    /** Wishes of those who were registered, about those who were. */
    public record Granted(int wished, int granted) {}

    public record Changes(Change.Kind kind, int times, int moved, int lost, int added) {}

    /**
     * What is known when a wave ends: the last that each side said until then.
     *
     * @param asked attendees who were asked in this wave, or answered unasked
     * @param answered those who answered in this wave
     * @param told meetings by what came of them
     * @param prudent of two amounts for one deal the smaller, of one that one
     */
    public record Followed(
            int asked,
            int answered,
            Map<CameOf, Told> told,
            BigDecimal byBuyers,
            BigDecimal bySuppliers,
            BigDecimal prudent) {
        public Followed {
            told = Map.copyOf(told);
        }
    }

    /** Meetings of which that is said by the buyer alone, by the supplier alone, by both. */
    public record Told(int buyer, int supplier, int both) {
        public int all() {
            return buyer + supplier + both;
        }
    }
}
