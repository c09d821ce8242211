package org.chainon.need.reading;

import java.time.LocalDate;
import java.util.List;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.Area;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says. Each part carries the words that it was read from.
 *
 * @param what the words that are left: what is bought
 * @param activities best first
 * @param cpv best first
 */
public record Understood(
        String sentence,
        String what,
        List<Activity> activities,
        List<Cpv> cpv,
        List<Where> places,
        @Nullable Quantity quantity,
        @Nullable Duration duration,
        @Nullable Amount amount,
        @Nullable Deadline deadline,
        Lots lots) {
    public Understood {
        activities = List.copyOf(activities);
        cpv = List.copyOf(cpv);
        places = List.copyOf(places);
    }

    /**
     * A place.
     *
     * @param others places of the same name that may be meant as well
     */
    public record Where(String words, Area area, List<Area> others) {
        public Where {
            others = List.copyOf(others);
        }
    }

    /** How many of what: « 3 crèches ». */
    public record Quantity(String words, int count) {}

    /**
     * How long.
     *
     * @param first months before any renewal
     * @param renewals how often it may be renewed, 0 for never
     * @param each months of a renewal
     * @param supposed whether the sentence does not say how long a renewal lasts: a year is supposed
     */
    public record Duration(String words, int first, int renewals, int each, boolean supposed) {
        /** Renewals included. */
        public int months() {
            return first + renewals * each;
        }
    }

    /** For what time an amount is told. */
    public enum Per {
        WHOLE,
        YEAR,
        MONTH
    }

    /**
     * What it costs at most.
     *
     * @param stated as the sentence says, of a range the upper end
     * @param withTax whether it includes VAT: then nothing is counted with it
     * @param total of the whole duration, renewals included; null where VAT is included or the duration is not known
     */
    public record Amount(
            String words,
            Money stated,
            Per per,
            boolean range,
            boolean withTax,
            @Nullable Money total) {}

    /** One of the lots: its title, and what it seems to be. */
    public record Lot(String title, List<Activity> activities, List<Cpv> cpv) {
        public Lot {
            activities = List.copyOf(activities);
            cpv = List.copyOf(cpv);
        }
    }

    /** The last day, for answers or for the work: the sentence rarely says which. */
    public record Deadline(String words, LocalDate day) {}

    /**
     * Parts into which it is cut.
     *
     * @param count how many, 0 where the sentence says nothing of lots
     * @param titles of those that it names
     */
    public record Lots(String words, int count, List<String> titles) {
        public static final Lots NONE = new Lots("", 0, List.of());

        public Lots {
            titles = List.copyOf(titles);
        }
    }
}
