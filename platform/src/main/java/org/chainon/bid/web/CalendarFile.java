package org.chainon.bid.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.chainon.account.PublicAddress;
import org.chainon.bid.Bid;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Bids as an iCalendar (RFC 5545): one event a deadline and a visit, the same id through all changes. */
@Component
class CalendarFile {
    private final MessageSource messages;
    private final PublicAddress site;

    CalendarFile(MessageSource messages, PublicAddress site) {
        this.messages = messages;
        this.site = site;
    }

    byte[] of(List<Bid> bids) throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Chainon//Reponses//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", say("bid.board.title")));
        BidCalendar.of(bids).entries().forEach(entry -> calendar.add(event(entry)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarOutputter(false).output(calendar, out);
        return out.toByteArray();
    }

    private VEvent event(BidCalendar.Entry entry) {
        Bid bid = entry.bid();
        Instant changed = bid.changedAt();
        VEvent event = new VEvent(new PropertyList());
        event.add(new Uid(bid.id() + "-" + entry.kind().name().toLowerCase(java.util.Locale.ROOT) + "@chainon"));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new DtStart<>(entry.at().toInstant()));
        event.add(new Summary(
                say("bid.calendar." + entry.kind()) + " : " + bid.subject().title()));
        event.add(new Description(bid.subject().buyer() + "\n" + say("bid.stage." + bid.stage())));
        site.find()
                .ifPresent(address -> event.add(new Url(
                        java.net.URI.create(address + "/fournisseurs/" + bid.supplier() + "/reponses/" + bid.id()))));
        return event;
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, java.util.Locale.FRENCH));
    }
}
