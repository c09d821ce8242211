package org.chainon.consortium;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.consortium.ConsortiumSubject.Asked;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.Needs;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices and needs as groupings remember them. */
@Component
public class ConsortiumSubjects {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Notices notices;
    private final Needs needs;
    private final Organisations organisations;

    ConsortiumSubjects(Notices notices, Needs needs, Organisations organisations) {
        this.notices = notices;
        this.needs = needs;
        this.organisations = organisations;
    }

    /** Some lots of a call; empty where there is no such call, or none of the lots is its. */
    public Optional<ConsortiumSubject> of(NoticeId id, Collection<LotId> lots) {
        return notices.find(id)
                .filter(notice -> notice.form() == Notice.Form.COMPETITION)
                .filter(notice -> notice.status() != Notice.Status.CANCELLED)
                .flatMap(notice -> of(notice, lots));
    }

    private static Optional<ConsortiumSubject> of(Notice notice, Collection<LotId> lots) {
        List<Lot> chosen =
                notice.lots().stream().filter(lot -> lots.contains(lot.id())).toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Jurisdiction law = notice.jurisdiction() == null ? Jurisdiction.FR : notice.jurisdiction();
        boolean several = notice.lots().size() > 1;
        return Optional.of(new ConsortiumSubject(
                notice.id(),
                null,
                chosen.stream()
                        .map(lot -> new Asked(lot.id(), lot.number(), several ? lot.title() : ""))
                        .toList(),
                notice.title(),
                notice.buyer().name(),
                law,
                due(notice, chosen, law)));
    }

    /** The earliest of the lots': who answers them together answers by then. */
    private static @Nullable OffsetDateTime due(Notice notice, List<Lot> lots, Jurisdiction law) {
        return lots.stream()
                .map(lot -> lot.deadline() == null ? notice.deadline() : lot.deadline())
                .filter(Objects::nonNull)
                .min(OffsetDateTime::compareTo)
                .map(at -> at.atZoneSameInstant(law.zone()).toOffsetDateTime())
                .orElse(null);
    }

    /** @param positions of the lots, from 0; those that are not there are left out */
    public Optional<ConsortiumSubject> of(NeedId id, Collection<Integer> positions) {
        return needs.find(id).filter(need -> need.state() == Need.State.OPEN).flatMap(need -> of(need, positions));
    }

    private Optional<ConsortiumSubject> of(Need need, Collection<Integer> positions) {
        List<NeedLot> lots = need.sheet().lots();
        List<Asked> chosen = IntStream.range(0, lots.size())
                .filter(positions::contains)
                .mapToObj(position -> new Asked(
                        null,
                        String.valueOf(position + 1),
                        lots.size() > 1 ? lots.get(position).title() : ""))
                .toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(subject(need, chosen));
    }

    private ConsortiumSubject subject(Need need, List<Asked> lots) {
        LocalDate day = need.sheet().deadline();
        return new ConsortiumSubject(
                null,
                need.id(),
                lots,
                need.sheet().title(),
                need.sheet().buyerHidden()
                        ? ""
                        : organisations
                                .find(need.buyer())
                                .map(Organisation::name)
                                .orElse(""),
                need.law(),
                day == null
                        ? null
                        : day.atTime(END_OF_DAY).atZone(need.law().zone()).toOffsetDateTime());
    }

    /** The same as the notice or need says now; one that is gone stays as it was known. */
    public ConsortiumSubject now(ConsortiumSubject before) {
        NoticeId notice = before.notice();
        NeedId need = before.need();
        if (notice != null) {
            return notices.find(notice)
                    .flatMap(found -> of(found, still(before, found)))
                    .map(found -> same(before, found))
                    .orElse(before);
        }
        return need == null
                ? before
                : needs.find(need).map(found -> subject(found, before.lots())).orElse(before);
    }

    /** The same lots in a newer version: by their ids, else by their numbers. */
    private static List<LotId> still(ConsortiumSubject before, Notice notice) {
        return notice.lots().stream()
                .filter(lot -> before.lots().stream()
                        .anyMatch(asked ->
                                lot.id().equals(asked.lot()) || lot.number().equals(asked.number())))
                .map(Lot::id)
                .toList();
    }

    /** Lots keep their place, whatever the newest version left out. */
    private static ConsortiumSubject same(ConsortiumSubject before, ConsortiumSubject now) {
        return new ConsortiumSubject(
                before.notice(), before.need(), before.lots(), now.title(), now.buyer(), before.law(), now.deadline());
    }
}
