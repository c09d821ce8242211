package org.chainon.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainon.account.Colour;

/**
 * Writes a paper as an OpenDocument text (ISO/IEC 26300, 1.3): the package by hand, as it has five small parts. The first
 * entry is the type, not packed, so that programs know the file by its first bytes.
 */
final class OdtPaper {
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
              <style:text-properties fo:font-family="Liberation Sans, Arial, sans-serif" fo:font-size="10pt" fo:language="%s" fo:country="%s"/></style:default-style>
            <style:style style:name="Standard" style:family="paragraph"/>
            <style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard">
              <style:text-properties fo:font-size="11pt" fo:font-weight="bold" fo:color="%s"/></style:style>
            <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
              <style:text-properties fo:font-size="22pt" fo:font-weight="bold" fo:color="#1b2a41"/></style:style>
            <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">
              <style:paragraph-properties fo:margin-top="0.6cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="16pt" fo:font-weight="bold" fo:color="#1b2a41"/></style:style>
            <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2">
              <style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="13pt" fo:font-weight="bold" fo:color="#1b2a41"/></style:style>
            <style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard"/>
            <style:style style:name="Contents_20_2" style:display-name="Contents 2" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.5cm"/></style:style>
            <style:style style:name="Todo" style:family="paragraph" style:parent-style-name="Standard">
              <style:paragraph-properties fo:border-left="2pt solid #f2b134" fo:padding-left="0.25cm"/><style:text-properties fo:font-style="italic" fo:color="#4a5872"/></style:style>
            <style:style style:name="Quiet" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt" fo:color="#4a5872"/></style:style>
            <style:style style:name="Notice" style:family="paragraph" style:parent-style-name="Standard">
              <style:paragraph-properties fo:border-left="2pt solid %s" fo:padding-left="0.25cm" fo:background-color="#f3f1ea"/></style:style>
            <style:style style:name="Numbers" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/></style:style>
            <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
            <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>
            </office:styles></office:document-styles>
            """;
    private static final String META = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta %s><office:meta><dc:title>%s</dc:title><dc:language>%s</dc:language></office:meta></office:document-meta>
            """;

    private final XMLStreamWriter xml;
    private final Paper paper;
    private int headings;
    private int tables;

    private OdtPaper(XMLStreamWriter xml, Paper paper) {
        this.xml = xml;
        this.paper = paper;
    }

    static byte[] write(Paper paper, Colour accent) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        stored(zip, "mimetype", TYPE);
        packed(zip, "META-INF/manifest.xml", MANIFEST);
        packed(zip, "content.xml", content(paper));
        String language = paper.locale().getLanguage();
        packed(
                zip,
                "styles.xml",
                STYLES.formatted(NAMES, language, language.equals("en") ? "GB" : "FR", accent.hex(), accent.hex()));
        packed(zip, "meta.xml", META.formatted(NAMES, escaped(paper.title()), language));
        zip.finish();
        return out.toByteArray();
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
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String content(Paper paper) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            new OdtPaper(xml, paper).document();
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
        paragraph("Subtitle", paper.kicker());
        paragraph("Title", paper.title());
        if (paper.contents()) {
            contents();
        }
        for (Paper.Part part : paper.parts()) {
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
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** With its lines already there; the program adds the pages when it is brought up to date. */
    private void contents() throws XMLStreamException {
        xml.writeStartElement("text", "table-of-content", TEXT);
        xml.writeAttribute("text", TEXT, "name", "Sommaire");
        xml.writeStartElement("text", "table-of-content-source", TEXT);
        xml.writeAttribute("text", TEXT, "outline-level", "2");
        xml.writeEndElement();
        xml.writeStartElement("text", "index-body", TEXT);
        for (Paper.Heading heading : paper.headings()) {
            paragraph("Contents_20_" + heading.level(), heading.text());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void part(Paper.Part part) throws XMLStreamException {
        switch (part) {
            case Paper.Heading heading -> heading(heading);
            case Paper.Text text -> paragraphs(text.quiet() ? "Quiet" : "Standard", text.lines());
            case Paper.Notice notice -> paragraph("Notice", notice.text());
            case Paper.Todo todo -> paragraph("Todo", todo.text());
            case Paper.Items items -> bullets(items.items());
            case Paper.Facts facts -> facts(facts);
            case Paper.Grid grid -> grid(grid);
        }
    }

    private void paragraphs(String style, List<String> lines) throws XMLStreamException {
        for (String line : lines) {
            paragraph(style, line);
        }
    }

    private void heading(Paper.Heading heading) throws XMLStreamException {
        start("h", "Heading_20_" + heading.level());
        xml.writeAttribute("text", TEXT, "outline-level", Integer.toString(heading.level()));
        xml.writeEmptyElement("text", "bookmark", TEXT);
        xml.writeAttribute("text", TEXT, "name", "partie-" + ++headings);
        xml.writeCharacters(heading.text());
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

    private void facts(Paper.Facts facts) throws XMLStreamException {
        table(facts.caption(), 2);
        for (Paper.Fact fact : facts.rows()) {
            xml.writeStartElement("table", "table-row", TABLE);
            cell("Table_20_Heading", List.of(fact.name()));
            cell("Standard", fact.value());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void grid(Paper.Grid grid) throws XMLStreamException {
        table(grid.caption(), grid.head().size());
        xml.writeStartElement("table", "table-header-rows", TABLE);
        xml.writeStartElement("table", "table-row", TABLE);
        for (Paper.Column column : grid.head()) {
            cell("Table_20_Heading", List.of(column.title()));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        for (List<Paper.Cell> row : grid.rows()) {
            xml.writeStartElement("table", "table-row", TABLE);
            for (int i = 0; i < row.size(); i++) {
                cell(
                        grid.head().get(i).number() ? "Numbers" : "Standard",
                        row.get(i).lines());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void table(String caption, int columns) throws XMLStreamException {
        xml.writeStartElement("table", "table", TABLE);
        xml.writeAttribute("table", TABLE, "name", caption + " " + ++tables);
        xml.writeEmptyElement("table", "table-column", TABLE);
        xml.writeAttribute("table", TABLE, "number-columns-repeated", Integer.toString(columns));
    }

    private void cell(String style, List<String> lines) throws XMLStreamException {
        xml.writeStartElement("table", "table-cell", TABLE);
        xml.writeAttribute("office", OFFICE, "value-type", "string");
        paragraphs(style, lines.isEmpty() ? List.of("") : lines);
        xml.writeEndElement();
    }
}
