package org.chainon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainon.intake.TableRows.Cell;
import org.chainon.intake.TableRows.Row;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRowsTest {
    @TempDir
    Path folder;

    private List<Row> rows(byte[] content) throws IOException, BadRecord {
        Path file = Files.write(folder.resolve("table"), content);
        List<Row> rows = new ArrayList<>();
        TableRows.read(file, rows::add);
        return rows;
    }

    private List<Row> rows(String text) throws IOException, BadRecord {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(byte[] content, String code) {
        assertThatThrownBy(() -> rows(content))
                .isInstanceOfSatisfying(
                        BadRecord.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void whatPartsTheCellsIsWhatMostLinesAgreeOn(String separator) throws Exception {
        String text =
                "Programme d'achats 2027, version 3, projet\n\nObjet;Montant;Lieu\nTonte;25;Lille\nTaille;30;Arras\n";
        assertThat(rows(text.replace(";", separator)))
                .extracting(row -> row.line() + " " + row.texts().getLast())
                .endsWith("3 Lieu", "4 Lille", "5 Arras");
    }

    @Test
    void commasInSentencesAndDecimalsDoNotPartCells() throws Exception {
        assertThat(rows("Objet;Montant\nPeinture, sols, murs;1,5 k€\nTonte, taille, désherbage, paillage;2,5 k€\n"))
                .extracting(Row::texts)
                .containsExactly(
                        List.of("Objet", "Montant"),
                        List.of("Peinture, sols, murs", "1,5 k€"),
                        List.of("Tonte, taille, désherbage, paillage", "2,5 k€"));
    }

    @Test
    void whatEncodesTheTextAndWhatBreaksItsLinesDoesNotMatter() throws Exception {
        String text = "Objet;Lieu\r\n\"L'été,\nà l'école\";Saint-Étienne\r\n;;\r\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            assertThat(rows(text.getBytes(charset)))
                    .last()
                    .returns(List.of("L'été, à l'école", "Saint-Étienne"), Row::texts);
        }
    }

    @Test
    void allVisibleSheetsAreReadAndOneMayBeLeftEarly() throws Exception {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", null)) {
            Worksheet cover = book.newWorksheet("Accueil");
            cover.value(0, 0, "Ville");
            cover.value(1, 0, "2027");
            Worksheet lists = book.newWorksheet("Listes");
            lists.value(0, 0, "Objet");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = book.newWorksheet("Mandats");
            sheet.value(2, 0, LocalDate.of(2027, 4, 1));
            sheet.style(2, 0).format("dd/MM/yyyy").set();
            sheet.value(2, 1, 1234.5);
            sheet.formula(2, 2, "B3*2");
        }
        List<Row> all = new ArrayList<>();
        TableRows.read(file, row -> {
            all.add(row);
            return false;
        });
        assertThat(all).extracting(row -> row.sheet() + ":" + row.line()).containsExactly("0:1", "1:3");
        assertThat(all.getLast().cells()).startsWith(new Cell("2027-04-01", false), new Cell("1234.5", true));
        assertThat(TableRows.first(file, 1)).isEqualTo(all);
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatToDo() throws Exception {
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "table.other-format");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "table.old-excel");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "table.unreadable");
        refused(zip("content.xml", 1), "table.other-format");
        refused(zip("xl/worksheets/sheet1.xml", 1), "table.unreadable");
        refused(zip("xl/worksheets/sheet1.xml", 300), "table.unpacks-too-large");
        refused(
                ("Objet;Lieu\n\"Tonte;Lille\n" + "x;y\n".repeat(60)).getBytes(StandardCharsets.UTF_8),
                "table.quote-open");
    }

    /** A part of so many megabytes of nothing. */
    private static byte[] zip(String part, int megabytes) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aCellIsOneLineOfReasonableLength() {
        assertThat(new Cell(" a\n\u0000b\ufeff ", false).text()).isEqualTo("a b");
        assertThat(new Cell("x".repeat(9_000), false).text()).hasSize(TableRows.LONGEST_CELL);
    }
}
