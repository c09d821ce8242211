package org.chainon.overview;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.overview.Awaiting.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Needs that were sent back, drafts to finish, deadlines of the next seven days. */
@Component
class NeedsAwaiting implements AwaitsBuyer {
    private static final int DAYS_AHEAD = 7;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Needs needs;

    NeedsAwaiting(Needs needs) {
        this.needs = needs;
    }

    @Override
    public List<Awaiting> of(OrganisationId buyer, OffsetDateTime now) {
        return needs.of(List.of(buyer)).stream()
                .flatMap(need -> awaiting(need, now))
                .toList();
    }

    private static Stream<Awaiting> awaiting(Need need, OffsetDateTime now) {
        OffsetDateTime until = until(need);
        boolean soon = until != null && !until.isBefore(now) && until.isBefore(now.plusDays(DAYS_AHEAD));
        String path = "/besoins/" + need.id();
        return switch (need.state()) {
            case DRAFT -> {
                boolean sentBack = !need.advice().isBlank();
                yield Stream.of(new Awaiting(
                        sentBack || soon ? Urgency.NOW : Urgency.SOME_DAY,
                        need.sheet().title(),
                        sentBack
                                ? Reason.of("overview.awaits.sent-back", "advice", need.advice())
                                : Reason.of("overview.awaits.draft"),
                        path + "/modifier",
                        soon ? until : null));
            }
            case OPEN ->
                soon
                        ? Stream.of(new Awaiting(
                                Urgency.SOON, need.sheet().title(), Reason.of("overview.awaits.deadline"), path, until))
                        : Stream.empty();
            case WAITING, CLOSED, WITHDRAWN -> Stream.empty();
        };
    }

    private static @Nullable OffsetDateTime until(Need need) {
        return need.sheet().deadline() == null
                ? null
                : need.sheet()
                        .deadline()
                        .atTime(END_OF_DAY)
                        .atZone(need.law().zone())
                        .toOffsetDateTime();
    }
}
