package org.chainon.watch;

import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainon.notice.Notice;
import org.springframework.stereotype.Component;

/** Notices as an Atom feed (RFC 4287). */
@Component
class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Clock clock;

    AtomFeed(Clock clock) {
        this.clock = clock;
    }

    /** @param base the platform's own address, without a slash at its end */
    String write(Watch watch, String base, List<Notice> notices) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", "urn:uuid:" + watch.id().value());
            text(xml, "title", watch.name());
            text(xml, "updated", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            xml.writeStartElement(ATOM, "author");
            text(xml, "name", "Chaînon");
            xml.writeEndElement();
            for (Notice notice : notices) {
                entry(xml, base, notice);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, String base, Notice notice) throws XMLStreamException {
        LocalDate published = notice.publishedOn();
        String at = (published == null ? LocalDate.now(clock) : published)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toString();
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", "urn:uuid:" + notice.id().value());
        text(xml, "title", notice.title());
        text(xml, "updated", at);
        text(xml, "published", at);
        xml.writeStartElement(ATOM, "link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("type", "text/html");
        xml.writeAttribute("href", base + "/avis/" + notice.id());
        xml.writeEndElement();
        text(xml, "summary", summary(notice));
        xml.writeEndElement();
    }

    private static String summary(Notice notice) {
        String buyer = notice.buyer().name();
        return notice.description().isBlank() ? buyer : buyer + " – " + notice.description();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }
}
