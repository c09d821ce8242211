package org.chainon.bid.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an outline as an OpenDocument text (ISO/IEC 26300, 1.3): the package by hand, as it has five small parts. The first
 * entry is the type, not packed, so that programs know the file by its first bytes.
 */
final class OdtOutline {
    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String BASE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String OFFICE = BASE + "office:1.0";
    private static final String TEXT = BASE + "text:1.0";
    private static final String TABLE = BASE + "table:1.0";
    private static final String NAMES = """
            xmlns:office="%1$soffice:1.0" xmlns:style="%1$sstyle:1.0" xmlns:text="%1$stext:1.0" xmlns:table="%1$stable:1.0"
            xmlns:fo="%1$sxsl-fo-compatible:1.0" xmlns:meta="%1$smeta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
            office:version="1.3\"""".formatted(BASE);
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="%smanifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(BASE, TYPE);
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles %s><office:styles>
            <style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:line-height="115%%"/>
              <style:text-properties fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>
            <style:style style:name="Standard" style:family="paragraph"/>
            <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
              <style:text-properties fo:font-size="22pt" fo:font-weight="bold" fo:color="#1b2a41"/></style:style>
            <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">
              <style:paragraph-properties fo:margin-top="0.6cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="16pt" fo:font-weight="bold" fo:color="#1f7a5c"/></style:style>
            <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2">
              <style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="13pt" fo:font-weight="bold" fo:color="#1b2a41"/></style:style>
            <style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard"/>
            <style:style style:name="Contents_20_2" style:display-name="Contents 2" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.5cm"/></style:style>
            <style:style style:name="Todo" style:display-name="À compléter" style:family="paragraph" style:parent-style-name="Standard">
              <style:paragraph-properties fo:border-left="2pt solid #f2b134" fo:padding-left="0.25cm"/><style:text-properties fo:font-style="italic" fo:color="#4a5872"/></style:style>
            <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
            <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>
            </office:styles></office:document-styles>
            """.formatted(NAMES);
    private static final String META = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta %s><office:meta><dc:title>%s</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>
            """;

    private final XMLStreamWriter xml;
    private final Outline outline;
    private int headings;
    private int tables;

    private OdtOutline(XMLStreamWriter xml, Outline outline) {
        this.xml = xml;
        this.outline = outline;
    }

    static void write(Outline outline, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        stored(zip, "mimetype", TYPE);
        packed(zip, "META-INF/manifest.xml", MANIFEST);
        packed(zip, "content.xml", content(outline));
        packed(zip, "styles.xml", STYLES);
        packed(zip, "meta.xml", META.formatted(NAMES, escaped(outline.title())));
        zip.finish();
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void packed(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without what XML cannot hold. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    private static String content(Outline outline) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            new OdtOutline(xml, outline).document();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office", "document-content", OFFICE);
        xml.writeNamespace("office", OFFICE);
        xml.writeNamespace("text", TEXT);
        xml.writeNamespace("table", TABLE);
        xml.writeAttribute("office", OFFICE, "version", "1.3");
        xml.writeStartElement("office", "body", OFFICE);
        xml.writeStartElement("office", "text", OFFICE);
        paragraph("Title", outline.title());
        contents();
        for (Outline.Part part : outline.parts()) {
            part(part);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(String name, String style) throws XMLStreamException {
        xml.writeStartElement("text", name, TEXT);
        xml.writeAttribute("text", TEXT, "style-name", style);
    }

    private void paragraph(String style, String text) throws XMLStreamException {
        start("p", style);
        characters(text);
        xml.writeEndElement();
    }

    private void characters(String text) throws XMLStreamException {
        String[] lines = plain(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEmptyElement("text", "line-break", TEXT);
            }
            xml.writeCharacters(lines[i]);
        }
    }

    /** With its lines already there; the program adds the pages when it is brought up to date. */
    private void contents() throws XMLStreamException {
        xml.writeStartElement("text", "table-of-content", TEXT);
        xml.writeAttribute("text", TEXT, "name", "Sommaire");
        xml.writeStartElement("text", "table-of-content-source", TEXT);
        xml.writeAttribute("text", TEXT, "outline-level", "2");
        xml.writeEndElement();
        xml.writeStartElement("text", "index-body", TEXT);
        for (Outline.Heading heading : outline.headings()) {
            paragraph("Contents_20_" + heading.level(), heading.text());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void part(Outline.Part part) throws XMLStreamException {
        switch (part) {
            case Outline.Heading heading -> heading(heading);
            case Outline.Paragraph text -> paragraph("Standard", text.text());
            case Outline.Todo todo -> paragraph("Todo", todo.text());
            case Outline.Bullets bullets -> bullets(bullets.items());
            case Outline.Grid grid -> grid(grid);
        }
    }

    private void heading(Outline.Heading heading) throws XMLStreamException {
        start("h", "Heading_20_" + heading.level());
        xml.writeAttribute("text", TEXT, "outline-level", Integer.toString(heading.level()));
        xml.writeEmptyElement("text", "bookmark", TEXT);
        xml.writeAttribute("text", TEXT, "name", "partie-" + ++headings);
        characters(heading.text());
        xml.writeEndElement();
    }

    private void bullets(List<String> items) throws XMLStreamException {
        start("list", "Bullets");
        for (String item : items) {
            xml.writeStartElement("text", "list-item", TEXT);
            paragraph("Standard", item);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void grid(Outline.Grid grid) throws XMLStreamException {
        xml.writeStartElement("table", "table", TABLE);
        xml.writeAttribute("table", TABLE, "name", "Tableau" + ++tables);
        xml.writeEmptyElement("table", "table-column", TABLE);
        xml.writeAttribute(
                "table",
                TABLE,
                "number-columns-repeated",
                Integer.toString(grid.head().size()));
        xml.writeStartElement("table", "table-header-rows", TABLE);
        row(grid.head(), "Table_20_Heading");
        xml.writeEndElement();
        for (List<String> row : grid.rows()) {
            row(row, "Standard");
        }
        xml.writeEndElement();
    }

    private void row(List<String> cells, String style) throws XMLStreamException {
        xml.writeStartElement("table", "table-row", TABLE);
        for (String cell : cells) {
            xml.writeStartElement("table", "table-cell", TABLE);
            xml.writeAttribute("office", OFFICE, "value-type", "string");
            paragraph(style, cell);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
