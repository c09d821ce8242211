package org.chainon.need.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainon.need.programme.PlanFile.Plan;
import org.chainon.need.programme.PlanFile.Unreadable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class PlanFileTest {
    private final PlanFile file = new PlanFile(new Headings());

    private Plan plan(String name, byte[] bytes) {
        PlanFile.Outcome outcome = file.read(name, bytes);
        assertThat(outcome).isInstanceOf(Plan.class);
        return (Plan) outcome;
    }

    private String refused(String name, byte[] bytes) {
        PlanFile.Outcome outcome = file.read(name, bytes);
        assertThat(outcome).isInstanceOf(Unreadable.class);
        return ((Unreadable) outcome).reason().code();
    }

    @Test
    void aFrenchSpreadsheetsTextIsReadWhateverSeparatesItAndEncodesIt() {
        String text =
                "Intitulé du marché;Estimation (€ HT);Durée;Lieu d'exécution\nNettoyage « école »;25 000 €;2 ans;Orléans\n;;;\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            for (String separator : new String[] {";", "\t"}) {
                Plan plan = plan("plan.csv", text.replace(";", separator).getBytes(charset));
                assertThat(plan.columns())
                        .containsEntry(PlanField.TITLE, 0)
                        .containsEntry(PlanField.AMOUNT, 1)
                        .containsEntry(PlanField.DURATION, 2)
                        .containsEntry(PlanField.PLACE, 3);
                assertThat(plan.lines()).singleElement().satisfies(line -> {
                    assertThat(line.number()).isEqualTo(2);
                    assertThat(line.cells()).containsExactly("Nettoyage « école »", "25 000 €", "2 ans", "Orléans");
                });
            }
        }
        assertThat(plan("plan.csv", "Objet,Budget\n\"Peinture, sols\",\"1,5 k€\"".getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .getFirst()
                        .cells())
                .containsExactly("Peinture, sols", "1,5 k€");
    }

    @Test
    void anExcelFileIsReadBelowItsLogoWithDatesAndTheLastValueOfFormulas() throws Exception {
        Plan plan = plan("plan.xlsx", excel());

        assertThat(plan.headings()).containsExactly("Service", "Libellé", "Montant max", "Montant min", "Date prévue");
        assertThat(plan.columns())
                .containsEntry(PlanField.TITLE, 1)
                .containsEntry(PlanField.AMOUNT_MAX, 2)
                .containsEntry(PlanField.AMOUNT_MIN, 3)
                .containsEntry(PlanField.LAUNCH, 4)
                .doesNotContainValue(0);
        assertThat(plan.lines().getFirst().cells()).containsExactly("DSI", "=CMD()", "40000.5", "", "2027-04-01");
    }

    private static byte[] excel() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet empty = book.newWorksheet("Accueil");
            empty.value(0, 0, "Ville de Test");
            Worksheet sheet = book.newWorksheet("Programme");
            sheet.value(0, 0, "Programme d'achats 2027");
            String[] headings = {"Service", "Libellé", "Montant max", "Montant min", "Date prévue"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(2, i, headings[i]);
            }
            sheet.value(3, 0, "DSI");
            sheet.value(3, 1, "=CMD()");
            sheet.value(3, 2, 40_000.5);
            sheet.value(3, 4, LocalDate.of(2027, 4, 1));
            sheet.style(3, 4).format("dd/MM/yyyy").set();
        }
        return out.toByteArray();
    }

    @Test
    void whatIsNoPlanIsRefusedWithItsReason() throws Exception {
        assertThat(refused("a.csv", new byte[0])).isEqualTo("programme.empty");
        assertThat(refused("a.csv", "Nom;Prénom\nA;B".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("programme.no-headings");
        assertThat(refused("a.csv", "Objet;Montant\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("programme.no-lines");
        assertThat(refused("a.csv", ("Objet\n" + "Nettoyage\n".repeat(5_001)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("programme.too-many");
        assertThat(refused("a.csv", new byte[PlanFile.MOST_BYTES + 1])).isEqualTo("programme.too-large");
        assertThat(refused("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("programme.type");
        assertThat(refused("a.xlsx", "PK\u0003\u0004 no zip at all".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("programme.broken");
        assertThat(refused("a.xlsx", bomb())).isEqualTo("programme.broken");
    }

    /** Three hundred megabytes of nothing in some hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }
}
