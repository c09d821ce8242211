package org.chainon.bid.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chainon.account.PublicAddress;
import org.chainon.bid.Appointment;
import org.chainon.bid.Bid;
import org.chainon.kernel.Agenda;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Bids for calendar programs: one event a deadline, a visit and a meeting, the same id through all changes. */
@Component
class CalendarFile {
    private final MessageSource messages;
    private final PublicAddress site;

    CalendarFile(MessageSource messages, PublicAddress site) {
        this.messages = messages;
        this.site = site;
    }

    Agenda of(List<Bid> bids) {
        return new Agenda(
                say("bid.board.title"),
                BidCalendar.of(bids).entries().stream().map(this::event).toList());
    }

    private Agenda.Event event(BidCalendar.Entry entry) {
        Bid bid = entry.bid();
        Appointment appointment = entry.appointment();
        String about = bid.subject().buyer() + "\n" + say("bid.stage." + bid.stage());
        return new Agenda.Event(
                appointment == null ? bid.id() + "-deadline" : appointment.id().toString(),
                bid.version(),
                bid.changedAt(),
                new Agenda.At(entry.at().toInstant()),
                say("bid.calendar." + entry.kind()) + " : " + bid.subject().title(),
                appointment == null || appointment.note().isEmpty() ? about : appointment.note() + "\n" + about,
                appointment == null ? "" : appointment.place(),
                site.find()
                        .map(address ->
                                URI.create(address + "/fournisseurs/" + bid.supplier() + "/reponses/" + bid.id()))
                        .orElse(null));
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.FRENCH));
    }
}
