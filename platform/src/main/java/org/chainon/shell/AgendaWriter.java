package org.chainon.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.chainon.kernel.Agenda;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes an {@link Agenda} as an iCalendar (RFC 5545). */
@Component
class AgendaWriter extends AbstractHttpMessageConverter<Agenda> {
    AgendaWriter() {
        super(StandardCharsets.UTF_8, new MediaType("text", "calendar"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Agenda.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Agenda readInternal(Class<? extends Agenda> type, HttpInputMessage message) {
        throw new IllegalStateException("agendas are only written");
    }

    @Override
    protected void writeInternal(Agenda agenda, HttpOutputMessage message) throws IOException {
        write(agenda, message.getBody());
    }

    static void write(Agenda agenda, OutputStream out) throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Chainon//Agenda//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", plain(agenda.name())));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), agenda.again()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", agenda.again().toString()));
        agenda.events().forEach(event -> calendar.add(event(event)));
        new CalendarOutputter(false).output(calendar, out);
    }

    private static VEvent event(Agenda.Event event) {
        VEvent written = new VEvent(new PropertyList());
        written.add(new Uid(event.id() + "@chainon"));
        written.add(new DtStamp(event.changed()));
        written.add(new LastModified(event.changed()));
        written.add(new Sequence((int) event.sequence()));
        switch (event.when()) {
            case Agenda.During during -> {
                written.add(new DtStart<>(during.from()));
                written.add(new DtEnd<>(during.to()));
            }
            case Agenda.At at -> written.add(new DtStart<>(at.moment()));
            case Agenda.On on -> written.add(new DtStart<>(on.day()));
        }
        written.add(new Summary(plain(event.title())));
        if (!event.description().isEmpty()) {
            written.add(new Description(plain(event.description())));
        }
        if (!event.place().isEmpty()) {
            written.add(new Location(plain(event.place())));
        }
        URI address = event.address();
        if (address != null) {
            written.add(new Url(address));
        }
        written.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        boolean taken = event.when() instanceof Agenda.During && !event.cancelled();
        written.add(taken ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        return written;
    }

    /** Without what may not stand in a text (section 3.3.11). */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
