package org.chainon.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A code list of the eForms SDK artifact (OASIS genericode 1.0): one map of column to value a row. */
public final class GenericodeList {
    private GenericodeList() {}

    /** @param name file name under {@code eforms-sdk/codelists} of the artifact on the classpath */
    public static List<Map<String, String>> read(String name) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Objects.requireNonNull(
                GenericodeList.class.getResourceAsStream("/eforms-sdk/codelists/" + name), name)) {
            return rows(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new IOException(name, e);
        }
    }

    private static List<Map<String, String>> rows(XMLStreamReader xml) throws XMLStreamException {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> row = new HashMap<>();
        String column = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Row" -> {
                    row = new HashMap<>();
                    rows.add(row);
                }
                case "Value" -> column = xml.getAttributeValue(null, "ColumnRef");
                case "SimpleValue" -> row.put(column, xml.getElementText().strip());
                default -> {}
            }
        }
        return rows;
    }
}
