package org.chainon.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainon.consortium.ConsortiumSubject.Asked;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.need.Need;
import org.chainon.need.NeedSheet;
import org.chainon.need.Needs;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of a grouping that is begun by hand: each lot at each of its places, its value shared out evenly. */
@Component
class AskedCells {
    private static final int PLACES = 40;
    /** Where no value is known a line is a hundred hundredths. */
    private static final double ALL = 100;

    private final Notices notices;
    private final Needs needs;

    AskedCells(Notices notices, Needs needs) {
        this.notices = notices;
        this.needs = needs;
    }

    List<Cell> of(ConsortiumSubject subject) {
        List<Cell> cells = new ArrayList<>();
        for (int position = 0; position < subject.lots().size(); position++) {
            Asked asked = subject.lots().get(position);
            String trade = asked.title().isBlank() ? subject.title() : asked.title();
            lines(position, asked.number(), trade, places(subject, asked), value(subject, asked), cells);
        }
        return cells;
    }

    private static void lines(
            int lot, String number, String trade, List<AreaId> places, @Nullable Money value, List<Cell> cells) {
        boolean everywhere = places.isEmpty() || places.size() > PLACES;
        int lines = everywhere ? 1 : places.size();
        boolean known = value != null && value.amount().signum() > 0;
        double volume = known && value != null ? value.amount().doubleValue() / lines : ALL;
        Unit unit = known ? Unit.MONEY : Unit.UNITS;
        if (everywhere) {
            cells.add(new Cell(number + "||1", lot, null, trade, volume, unit));
            return;
        }
        places.forEach(place -> cells.add(new Cell(number + "|" + place + "|1", lot, place, trade, volume, unit)));
    }

    private List<AreaId> places(ConsortiumSubject subject, Asked asked) {
        Need need = need(subject);
        if (need != null) {
            return need.sheet().placesOf(need.sheet().lots().get(number(asked)));
        }
        return lot(subject, asked)
                .flatMap(lot -> lot.places().stream())
                .map(Place::area)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable Money value(ConsortiumSubject subject, Asked asked) {
        Need need = need(subject);
        if (need != null) {
            NeedSheet sheet = need.sheet();
            return sheet.amountHidden() ? null : sheet.lots().get(number(asked)).amount();
        }
        return lot(subject, asked)
                .map(Lot::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static int number(Asked asked) {
        return Integer.parseInt(asked.number()) - 1;
    }

    private @Nullable Need need(ConsortiumSubject subject) {
        NeedId id = subject.need();
        return id == null ? null : needs.find(id).orElse(null);
    }

    private Stream<Lot> lot(ConsortiumSubject subject, Asked asked) {
        NoticeId id = subject.notice();
        return id == null
                ? Stream.empty()
                : notices.find(id).map(Notice::lots).stream()
                        .flatMap(List::stream)
                        .filter(lot -> lot.id().equals(asked.lot()));
    }
}
