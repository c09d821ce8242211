package org.chainon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchAllTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void twoOpenNoticesAClosedOneAndASupplier() throws Exception {
        Path notices = Files.writeString(
                folder.resolve("releases.jsonl"),
                release("open", "2099-01-15T12:00:00Z", "77310000", "Entretien du parc")
                        + release("lonely", "2099-01-15T12:00:00Z", "09310000", "Électricité")
                        + release("closed", "2020-01-15T12:00:00Z", "77310000", "Entretien du parc"));
        Path suppliers = Files.writeString(folder.resolve("suppliers.csv"), """
                        neq;nom;type;ville;activités;périmètre
                        1140000018;Les Jardins;COOPERATIVE;Québec;création et entretien des espaces verts;Québec
                        """);
        chainon("import", "ocds", notices.toString());
        chainon("import", "suppliers", suppliers.toString());
    }

    private static String release(String id, String deadline, String cpv, String title) {
        return """
                {"ocid":"ocds-ec9k95-%1$s","id":"%1$s-1","date":"2019-10-01T12:00:00Z","tag":["tender"],"initiationType":"tender","buyer":{"name":"Ville"},"tender":{"id":"%1$s","title":"%4$s","status":"active","tenderPeriod":{"endDate":"%2$s"},"items":[{"id":"1","classification":{"scheme":"CPV","id":"%3$s"}}]}}
                """.formatted(id, deadline, cpv, title);
    }

    @Test
    void allThatIsOpenIsRankedAndWritten() throws Exception {
        Path file = folder.resolve("matches.csv");
        ChainonProcess match = chainon("match", "--all", "--top", "5", "--output", file.toString());

        assertThat(match.out())
                .startsWith("match: notices=2 lots=2 matches=1 lots-with-nobody=1 seconds=")
                .contains(" lots-a-second=");
        assertThat(match.err()).contains("written: " + file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("notice;source;source_id;title;buyer;lot;");
        assertThat(lines.getLast())
                .contains("ocds-ec9k95-open", "Entretien du parc", ";1;", "Les Jardins", "COOPERATIVE");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(".partial"));
        }
    }

    @Test
    void oneJurisdictionAsJson() throws Exception {
        Path file = folder.resolve("matches.json");
        ChainonProcess match = chainon("match", "--all", "--jurisdiction", "FR", "--output", file.toString());

        assertThat(match.out()).startsWith("match: notices=0 lots=0 matches=0 lots-with-nobody=0");
        assertThat(Files.readString(file)).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void aCallThatContradictsItselfIsWrong() throws Exception {
        assertWrong("Name a notice or a supplier, or --all", "match");
        assertWrong("--all takes no notice", "match", "--all", "25-127510");
        assertWrong("go with --all", "match", "25-127510", "--jurisdiction", "FR");
        assertWrong("FILE.csv or a FILE.json", "match", "--all", "--output", "matches.txt");
    }

    private static void assertWrong(String sentence, String... call) throws Exception {
        ChainonProcess wrong = ChainonProcess.run(call);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains(sentence);
    }

    private static ChainonProcess chainon(String... call) throws Exception {
        String[] all = new String[call.length + 2];
        System.arraycopy(call, 0, all, 0, call.length);
        all[call.length] = "--data";
        all[call.length + 1] = folder.resolve("data").toString();
        ChainonProcess chainon = ChainonProcess.run(all);
        assertThat(chainon.exitCode()).as(chainon.err()).isZero();
        return chainon;
    }
}
