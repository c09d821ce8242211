package org.chainon.matching;

import java.util.List;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Opportunity;
import org.chainon.notice.Place;
import org.chainon.territory.Territory;

/** What is wanted as the notice of one lot that it would become: it is compared as notices are. */
final class WantedNotice {
    private WantedNotice() {}

    static Notice of(Wanted wanted, Territory territory) {
        LotId id = LotId.random();
        String country = wanted.law() == Jurisdiction.QC ? "CA" : "FR";
        List<Place> places = wanted.places().stream()
                .flatMap(area -> territory.find(area).stream())
                .map(area -> new Place(area.name(), area.id(), area.point(), country))
                .toList();
        Lot lot = new Lot(
                id,
                "1",
                wanted.title(),
                wanted.description(),
                wanted.cpv(),
                List.of(),
                places,
                wanted.amount(),
                wanted.months(),
                null,
                false,
                null);
        return new Notice(
                NoticeId.random(),
                "need",
                id.toString(),
                "1",
                null,
                Notice.Form.PLANNING,
                null,
                Notice.Nature.UNKNOWN,
                null,
                wanted.title(),
                wanted.description(),
                new Notice.Buyer("", null, null, null, null),
                wanted.law(),
                country,
                wanted.day(),
                null,
                Notice.Status.PUBLISHED,
                "fr",
                List.of(lot),
                List.of(),
                Opportunity.of(Notice.Kind.NEED));
    }
}
