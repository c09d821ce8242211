package org.chainon.convention;

import java.util.List;
import java.util.Set;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody takes part, as it says itself.
 *
 * @param name of the person who comes
 * @param video whether from elsewhere
 * @param cannot ids of slots at which it cannot
 * @param words what a buyer looks for; a few words of an enterprise
 * @param activities ids of activities that a buyer looks for
 * @param places where a buyer needs it
 * @param prefers the half of a day that it would like best; null where it does not matter
 */
public record Coming(
        String name,
        boolean video,
        Set<String> cannot,
        String words,
        List<String> activities,
        List<AreaId> places,
        Slot.@Nullable Session prefers) {
    public static final Coming NOTHING = new Coming("", false, Set.of(), "", List.of(), List.of());

    public Coming(
            String name,
            boolean video,
            Set<String> cannot,
            String words,
            List<String> activities,
            List<AreaId> places) {
        this(name, video, cannot, words, activities, places, null);
    }

    public Coming {
        cannot = Set.copyOf(cannot);
        activities = List.copyOf(activities);
        places = List.copyOf(places);
    }
}
