package org.chainon.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.chainon.account.Colour;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a paper as a Word document (ECMA-376): real headings, tables with heads that say what they are, numbered pages. */
final class DocxPaper {
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String STYLES = """
            <w:styles %s>
              <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/>
                <w:sz w:val="20"/><w:lang w:val="LANGUAGE"/></w:rPr></w:rPrDefault>
                <w:pPrDefault><w:pPr><w:spacing w:after="110" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
              <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
              <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/>
                <w:rPr><w:b/><w:color w:val="ACCENT"/><w:sz w:val="22"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:color w:val="1B2A41"/><w:sz w:val="48"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
                <w:pPr><w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="2" w:color="ACCENT"/></w:pBdr>
                <w:spacing w:before="420" w:after="140"/><w:outlineLvl w:val="0"/></w:pPr>
                <w:rPr><w:b/><w:color w:val="1B2A41"/><w:sz w:val="32"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
                <w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr>
                <w:rPr><w:b/><w:color w:val="1B2A41"/><w:sz w:val="24"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/><w:ind w:left="284"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Todo"><w:name w:val="Todo"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="F2B134"/></w:pBdr></w:pPr><w:rPr><w:i/><w:color w:val="4A5872"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/><w:basedOn w:val="Normal"/>
                <w:rPr><w:color w:val="4A5872"/><w:sz w:val="18"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Notice"><w:name w:val="Notice"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="ACCENT"/></w:pBdr>
                <w:shd w:val="clear" w:color="auto" w:fill="F3F1EA"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:spacing w:before="30" w:after="30"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:spacing w:after="40"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:tabs><w:tab w:val="right" w:pos="9750"/></w:tabs></w:pPr><w:rPr><w:color w:val="4A5872"/><w:sz w:val="16"/></w:rPr></w:style>
            </w:styles>""".formatted(WORD);
    private static final String BULLETS = """
            <w:numbering %s><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
            <w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>
            </w:numbering>""".formatted(WORD);
    /** Width of the text on A4, in twentieths of a point. */
    private static final int WIDTH = 9750;

    private static final int NAMES = 34;

    private final XWPFDocument document = new XWPFDocument();
    private final Paper paper;
    private BigInteger bullets = BigInteger.ONE;
    private int headings;

    private DocxPaper(Paper paper) {
        this.paper = paper;
    }

    static byte[] write(Paper paper, Colour accent) throws IOException {
        DocxPaper writer = new DocxPaper(paper);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = writer.document) {
            writer.prepare(accent);
            writer.paragraph("Subtitle", paper.kicker());
            writer.paragraph("Title", paper.title());
            writer.contents();
            paper.parts().forEach(writer::part);
            document.write(out);
        }
        return out.toByteArray();
    }

    private void prepare(Colour accent) throws IOException {
        String language = paper.locale().getLanguage().equals("en") ? "en-GB" : "fr-FR";
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(STYLES.replace("LANGUAGE", language)
                                    .replace("ACCENT", accent.hex().substring(1)))
                            .getStyles());
            bullets = document.createNumbering()
                    .addNum(document.getNumbering()
                            .addAbstractNum(new XWPFAbstractNum(NumberingDocument.Factory.parse(BULLETS)
                                    .getNumbering()
                                    .getAbstractNumArray(0))));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        CTSectPr page = document.getDocument().getBody().addNewSectPr();
        page.addNewPgSz().setW(BigInteger.valueOf(11906));
        page.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = page.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(1078));
        margins.setRight(BigInteger.valueOf(1078));
        margins.setTop(BigInteger.valueOf(1190));
        margins.setBottom(BigInteger.valueOf(1190));
        margins.setHeader(BigInteger.valueOf(708));
        margins.setFooter(BigInteger.valueOf(708));
        margins.setGutter(BigInteger.ZERO);
        document.getProperties().getCoreProperties().setTitle(paper.kicker() + " – " + paper.title());
        document.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty(language);
        footer();
    }

    private void footer() {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(paper.footer());
        line.createRun().addTab();
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" / ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void part(Paper.Part part) {
        switch (part) {
            case Paper.Heading heading -> heading(heading);
            case Paper.Text text -> text.lines().forEach(line -> paragraph(text.quiet() ? "Quiet" : "Normal", line));
            case Paper.Notice notice -> paragraph("Notice", notice.text());
            case Paper.Todo todo -> paragraph("Todo", todo.text());
            case Paper.Items list ->
                list.items().forEach(item -> paragraph("ListBullet", item).setNumID(bullets));
            case Paper.Facts facts -> facts(facts);
            case Paper.Grid grid -> grid(grid);
        }
    }

    /** A TOC field with its lines: Word and LibreOffice add the pages when it is brought up to date. */
    private void contents() {
        List<Paper.Heading> all = paper.contents() ? paper.headings() : List.of();
        for (int i = 0; i < all.size(); i++) {
            XWPFParagraph line = document.createParagraph();
            line.setStyle("TOC" + all.get(i).level());
            if (i == 0) {
                field(line, STFldCharType.BEGIN);
                line.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-2\" \\h \\z \\u");
                field(line, STFldCharType.SEPARATE);
            }
            CTHyperlink link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchor(i));
            link.addNewR().addNewT().setStringValue(all.get(i).text());
        }
        if (!all.isEmpty()) {
            field(document.createParagraph(), STFldCharType.END);
        }
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }

    private static String anchor(int heading) {
        return "_Toc" + (1000 + heading);
    }

    private void heading(Paper.Heading heading) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setName(anchor(headings));
        bookmark.setId(BigInteger.valueOf(headings));
        paragraph.createRun().setText(heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings));
        headings++;
    }

    private void facts(Paper.Facts facts) {
        XWPFTable table = table(facts.caption(), facts.rows().size(), List.of(NAMES, 100 - NAMES));
        for (int i = 0; i < facts.rows().size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            cell(row.getCell(0), List.of(facts.rows().get(i).name()), false, true);
            cell(row.getCell(1), facts.rows().get(i).value(), false, false);
        }
    }

    private void grid(Paper.Grid grid) {
        List<Paper.Column> head = grid.head();
        XWPFTable table = table(
                grid.caption(),
                1 + grid.rows().size(),
                head.stream().map(Paper.Column::width).toList());
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < head.size(); column++) {
            boolean number = head.get(column).number();
            cell(table.getRow(0).getCell(column), List.of(head.get(column).title()), number, true);
            for (int row = 0; row < grid.rows().size(); row++) {
                cell(
                        table.getRow(row + 1).getCell(column),
                        grid.rows().get(row).get(column).lines(),
                        number,
                        false);
            }
        }
        table.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    /** @param widths in percent */
    private XWPFTable table(String caption, int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.LEFT);
        table.removeBorders();
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "D5D8DE");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "D5D8DE");
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblCaption().setVal(caption);
        properties.addNewTblDescription().setVal(caption);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * width / 100)));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTH * widths.get(i) / 100));
            }
        }
        document.createParagraph();
        return table;
    }

    private static void cell(XWPFTableCell cell, List<String> lines, boolean number, boolean bold) {
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setStyle("Cell");
            if (number) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            run.setText(lines.isEmpty() ? "" : lines.get(i));
        }
    }
}
