package org.chainon.convention.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chainon.convention.Convention;
import org.chainon.convention.Party;
import org.chainon.convention.Slot;
import org.chainon.convention.day.DayLine;
import org.chainon.convention.day.Met;
import org.chainon.convention.day.Moment;
import org.chainon.convention.day.OwnAgenda;
import org.chainon.kernel.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An agenda as its page shows it. */
@Component
class AgendaView {
    private static final int STAMP_BYTES = 12;

    private final PartyNames names;
    private final Clock clock;

    AgendaView(PartyNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * A meeting with what the page says of it.
     *
     * @param slot null where the day was changed and it is no more
     */
    record Row(Met met, PartyNames.Named named, @Nullable Slot slot) {}

    /** @param past whether it is behind, {@code running} whether it is now */
    record Line(DayLine line, List<Row> rows, boolean past, boolean running) {}

    record Day(LocalDate day, List<Line> lines) {}

    Moment moment(Convention convention) {
        return Moment.of(
                convention.plan(),
                LocalDateTime.ofInstant(clock.instant(), convention.law().zone()));
    }

    /** A strong validator of what {@link #fill} shows, made without it (RFC 9110, 8.8.3). */
    String etag(Convention convention, OwnAgenda agenda) {
        Moment moment = moment(convention);
        String text = String.join(
                " ",
                String.valueOf(convention.version()),
                convention.state().name(),
                agenda.stamp(),
                moment.stamp(),
                String.valueOf(moment.near(convention.plan())),
                LocaleContextHolder.getLocale().getLanguage());
        return '"' + HexFormat.of().formatHex(Token.hash(text), 0, STAMP_BYTES) + '"';
    }

    void fill(Convention convention, OwnAgenda agenda, Model model) {
        Moment moment = moment(convention);
        Map<Party, PartyNames.Named> named =
                names.of(agenda.meetings().stream().map(Met::other).toList());
        String etag = etag(convention, agenda);
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("base", Parties.path(agenda.party(), convention.id()));
        model.addAttribute("agenda", agenda);
        model.addAttribute("moment", moment);
        model.addAttribute(
                "first",
                moment.first(convention, agenda)
                        .map(met -> row(convention, met, named))
                        .orElse(null));
        model.addAttribute(
                "days",
                DayLine.of(convention.plan(), agenda).stream()
                        .map(day -> new Day(
                                day.day(),
                                day.lines().stream()
                                        .map(line -> new Line(
                                                line,
                                                line.meetings().stream()
                                                        .map(met -> row(convention, met, named))
                                                        .toList(),
                                                moment.past(line.slot()),
                                                moment.runs(line.slot())))
                                        .toList()))
                        .toList());
        model.addAttribute("live", convention.state() == Convention.State.PUBLISHED && moment.near(convention.plan()));
        model.addAttribute("validator", "{\"If-None-Match\":\"" + etag.replace("\"", "\\\"") + "\"}");
    }

    private static Row row(Convention convention, Met met, Map<Party, PartyNames.Named> named) {
        return new Row(
                met,
                named.getOrDefault(met.other(), PartyNames.Named.GONE),
                Moment.slot(convention.plan(), met.meeting().slot()).orElse(null));
    }
}
