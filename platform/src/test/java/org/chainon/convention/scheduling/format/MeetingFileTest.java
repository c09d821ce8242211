package org.chainon.convention.scheduling.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Session;
import org.junit.jupiter.api.Test;

/** Files of meetings, good and bad, and schedules with planted faults. */
class MeetingFileTest {
    private static final String FILE = """
            % three people
            nBusiness = 3; nMeetings = 2; nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
            requested = [|1, 2, 1,
            |1, 3, 3,
            |];
            meetingsxBusiness = [{1,2,3},{1,2},{1,3}];
            nMeetingsBusiness = [2,1,1];
            forbidden = [{0},{2},{0}];
            fixed = [0,4];
            precedences = [{},{1}];
            theme = "unknown";
            """;

    private static Recount recount(int first, int second) {
        return Recount.of(MeetingFile.read(FILE), 1, Map.of(0, first - 1, 1, second - 1));
    }

    @Test
    void everyFieldIsReadAndUnknownOnesArePassedOver() {
        Problem problem = MeetingFile.read(FILE).problem(2);
        assertThat(problem.tables()).isEqualTo(1);
        assertThat(problem.slots()).isEqualTo(4);
        assertThat(problem.meetings().getFirst().session()).isEqualTo(Session.MORNING);
        assertThat(problem.meetings().get(1).fixed()).isEqualTo(3);
        assertThat(problem.meetings().get(1).after()).containsExactly(0);
        assertThat(problem.participants().get(1).forbidden()).containsExactly(1);
        assertThat(problem.participants().getFirst().forbidden()).isEmpty();
    }

    @Test
    void whatMayBeMissingMayBeMissing() {
        String bare = """
                nBusiness = 2; nMeetings = 1; nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
                requested = [|1, 2, 3|];
                """;
        assertThat(MeetingFile.read(bare).problem(null).meetings()).hasSize(1);
    }

    @Test
    void aBadFileIsRefusedWithTheFieldAndThePlace() {
        assertBad(FILE.replace("nTables = 1;", ""), "convention.file.missing", "nTables");
        assertBad(FILE.replace("fixed = [0,4]", "fixed = [0,5]"), "convention.file.range", "fixed");
        assertBad(FILE.replace("fixed = [0,4]", "fixed = [0]"), "convention.file.count", "fixed");
        assertBad(FILE.replace("fixed = [0,4]", "fixed = [0,x]"), "convention.file.number", "fixed");
        assertBad(FILE.replace("|1, 3, 3", "|1, 1, 3"), "convention.file.alone", "2");
        assertBad(FILE.replace("[2,1,1]", "[2,1,2]"), "convention.file.disagree", "nMeetingsBusiness");
        assertBad(FILE.replace("{1,3}]", "{1,2}]"), "convention.file.disagree", "meetingsxBusiness");
        assertBad("<html>not found</html>", "convention.file.missing", "nBusiness");
        assertBad(FILE.replace("nMeetings = 2", "nMeetings = 99999999999"), "convention.file.number", "nMeetings");
    }

    private static void assertBad(String text, String code, String named) {
        assertThatThrownBy(() -> MeetingFile.read(text)).isInstanceOfSatisfying(Malformed.class, bad -> {
            assertThat(bad.reason().code()).isEqualTo(code);
            assertThat(bad).hasMessageContaining(named);
        });
    }

    @Test
    void everyPlantedFaultIsFoundByTheRecount() {
        assertThat(recount(1, 4).faults()).isEmpty();
        assertThat(recount(1, 4).breaks()).isEqualTo(1);
        assertThat(recount(2, 4).faults()).containsExactly("participant 2 is not there in slot 2");
        assertThat(recount(3, 4).faults()).containsExactly("meeting 1 is in the wrong session");
        assertThat(recount(1, 3).faults()).containsExactly("meeting 2 is not where it was fixed");
        assertThat(recount(1, 1).faults())
                .contains("participant 1 is twice in slot 1", "2 meetings in slot 1", "meeting 1 is not before 2");
        assertThat(Recount.of(MeetingFile.read(FILE), 0, Map.of(0, 0, 1, 3)).faults())
                .containsExactly("from 0 to 1 breaks");
        assertThat(Recount.of(MeetingFile.read(FILE), 0, Map.of(0, 0)).faults())
                .containsExactly("meeting 2 is in slot 0");
    }
}
