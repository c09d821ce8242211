package org.chainon.notice.source;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chainon.intake.BadRecord;

/**
 * Reads one XML document into a {@link Node}. A document type declaration is refused, and with it every entity but XML's own
 * five; depth, number of elements and length of texts are bounded.
 */
public final class XmlTree {
    private static final int MOST_ELEMENTS = 500_000;
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private XmlTree() {}

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 100_000);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 10_000L);
        return factory;
    }

    /** @throws BadRecord when it is not well-formed, is in another encoding than it says, or passes a limit */
    public static Node read(byte[] document) throws BadRecord {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static BadRecord broken(XMLStreamException e) {
        if (e.getNestedException() instanceof CharConversionException
                || e.getCause() instanceof CharConversionException) {
            return new BadRecord("notice.xml-encoding");
        }
        Location at = e.getLocation();
        return new BadRecord(
                "notice.xml-broken",
                Map.of("line", at == null ? 0 : at.getLineNumber(), "column", at == null ? 0 : at.getColumnNumber()));
    }

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Node> children = new ArrayList<>();

        private Open(XMLStreamReader reader) {
            name = reader.getLocalName();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        private Node close() {
            return new Node(name, attributes, text.toString().strip(), children);
        }
    }

    private static Node tree(XMLStreamReader reader) throws XMLStreamException, BadRecord {
        Deque<Open> open = new ArrayDeque<>();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BadRecord("notice.xml-dtd");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS) {
                        throw new BadRecord("notice.xml-too-many-elements", Map.of("limit", MOST_ELEMENTS));
                    }
                    open.push(new Open(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Node closed = open.pop().close();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.peek().children.add(closed);
                }
                default -> {}
            }
        }
        throw new BadRecord("notice.xml-broken", Map.of("line", 1, "column", 1));
    }
}
