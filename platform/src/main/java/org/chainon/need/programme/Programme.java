package org.chainon.need.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.ProgrammeId;
import org.chainon.need.advice.BuyerKind;
import org.jspecify.annotations.Nullable;

/**
 * A purchase plan that a buyer handed in.
 *
 * @param name of the file
 * @param place id of that of lines that name none; null where nothing was said
 * @param headings as they were written
 * @param columns which of them holds what
 */
public record Programme(
        ProgrammeId id,
        OrganisationId organisation,
        Jurisdiction law,
        BuyerKind buyer,
        String name,
        @Nullable String place,
        List<String> headings,
        Map<PlanField, Integer> columns,
        Instant createdAt) {
    public Programme {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
    }

    /** Headings that nothing was made of. */
    public List<String> unread() {
        return IntStream.range(0, headings.size())
                .filter(column -> !columns.containsValue(column))
                .mapToObj(headings::get)
                .filter(heading -> !heading.isBlank())
                .toList();
    }
}
