package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.ImportRun;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class UnspscImportTest {
    @Autowired
    UnspscImporter importer;

    @Autowired
    Unspsc unspsc;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void empty() {
        database.sql("delete from nomenclature.unspsc").update();
    }

    @Test
    void labels_come_in_and_a_second_run_changes_nothing() throws IOException {
        String csv = """
                code,niveau,fr,en
                76111500,class,Nettoyage de bureaux,Office cleaning
                76111501,commodity,"Services, d'entretien",
                """;
        assertThat(read(csv).counts).isEqualTo(Map.of(Stored.NEW, 2));
        assertThat(read(csv).counts).isEqualTo(Map.of(Stored.UNCHANGED, 2));
        assertThat(read(csv.replace("bureaux", "locaux")).counts)
                .isEqualTo(Map.of(Stored.UNCHANGED, 1, Stored.CHANGED, 1));
        assertThat(unspsc.label("76111500", Locale.FRENCH)).hasValue("Nettoyage de locaux");
        assertThat(unspsc.label("76111500", Locale.ENGLISH)).hasValue("Office cleaning");
        assertThat(unspsc.label("76111501", Locale.ENGLISH)).hasValue("Services, d'entretien");
        assertThat(unspsc.label("76111502", Locale.FRENCH)).isEmpty();
    }

    @Test
    void a_bad_row_is_set_aside_and_its_neighbours_come_in() throws IOException {
        Run run = read("""
                code,fr,en
                76111500,Nettoyage,Cleaning
                7611,trop court,too short
                76111600,,
                ٧٦١١١٦٠٠,chiffres d'ailleurs,foreign digits
                76111700,Chantiers,Sites
                """);
        assertThat(run.counts).isEqualTo(Map.of(Stored.NEW, 2));
        assertThat(run.refused)
                .containsExactly(
                        "t.csv:3 unspsc.code 7611", "t.csv:4 unspsc.label 76111600", "t.csv:5 unspsc.code ٧٦١١١٦٠٠");
    }

    @Test
    void a_code_twice_in_a_file_counts_once_as_new() throws IOException {
        Run run = read("code,fr,en\n76111500,Un,One\n76111500,Deux,Two\n76111500,Deux,Two\n");
        assertThat(run.counts).isEqualTo(Map.of(Stored.NEW, 1, Stored.CHANGED, 1, Stored.UNCHANGED, 1));
        assertThat(unspsc.label("76111500", Locale.FRENCH)).hasValue("Deux");
    }

    @Test
    void what_was_read_before_a_file_breaks_stays() {
        byte[] good = "code,fr,en\n76111500,Un,One\n".getBytes(StandardCharsets.UTF_8);
        InputFile file = new InputFile("broken.csv", () -> new BreakingStream(good));
        assertThatThrownBy(() -> importer.read(file, new Run())).isInstanceOf(IOException.class);
        assertThat(unspsc.label("76111500", Locale.FRENCH)).hasValue("Un");
    }

    @Test
    void segments_have_a_clean_french_label_before_any_import() {
        assertThat(unspsc.label("72000000", Locale.FRENCH))
                .hasValue("Construction et entretien de bâtiments et d’ouvrages");
        assertThat(unspsc.label("72000000", Locale.ENGLISH)).isEmpty();
        assertThat(unspsc.cpvOf("72102400")).contains(new Cpv("45440000"));
        assertThat(unspsc.cpvOf("not a code")).isEmpty();
    }

    @Test
    void the_whole_list_comes_in() throws IOException {
        Run run = new Run();
        importer.read(
                new InputFile("unspsc", () -> Files.newInputStream(RealData.path("nomenclature/unspsc-fr-en.csv"))),
                run);
        assertThat(run.counts.get(Stored.NEW)).isEqualTo(20_789);
        assertThat(run.refused).isEmpty();
    }

    private Run read(String csv) throws IOException {
        Run run = new Run();
        importer.read(InputFile.of("t.csv", csv), run);
        return run;
    }

    private static final class Run implements ImportRun {
        final Map<Stored, Integer> counts = new EnumMap<>(Stored.class);
        final List<String> refused = new ArrayList<>();

        @Override
        public void stored(Stored outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void quarantined(String location, String recordKey, Reason reason, byte[] raw) {
            refused.add(location + " " + reason.code() + " " + reason.values().get("code"));
        }
    }

    /** Fails where the bytes end. */
    private static final class BreakingStream extends InputStream {
        private final ByteArrayInputStream good;

        BreakingStream(byte[] good) {
            this.good = new ByteArrayInputStream(good);
        }

        @Override
        public int read() throws IOException {
            int next = good.read();
            if (next < 0) {
                throw new IOException("cut");
            }
            return next;
        }
    }
}
