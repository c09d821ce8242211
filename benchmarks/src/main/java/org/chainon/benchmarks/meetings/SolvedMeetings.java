package org.chainon.benchmarks.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Answer.Status;
import org.chainon.convention.scheduling.format.Recount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of one case, counted again from its file.
 *
 * @param breaks null where no schedule was found
 * @param greedy breaks of the simple way, or how many meetings it left out
 */
record SolvedMeetings(
        MeetingCase of,
        @Nullable Integer breaks,
        int bound,
        Status status,
        double seconds,
        boolean verified,
        String greedy,
        String localSearch) {

    static SolvedMeetings of(MeetingCase one, Answer answer, double seconds, String greedy, String localSearch) {
        boolean found = answer.status() == Status.OPTIMAL || answer.status() == Status.FEASIBLE;
        boolean verified = !found && answer.slots().isEmpty();
        if (found) {
            Recount recount = Recount.of(one.file(), one.fairness(), answer.slots());
            verified = recount.faults().isEmpty()
                    && recount.breaks() == answer.breaks()
                    && answer.bound() <= answer.breaks()
                    && (answer.status() != Status.OPTIMAL || answer.bound() == answer.breaks());
        }
        return new SolvedMeetings(
                one,
                found ? answer.breaks() : null,
                answer.bound(),
                answer.status(),
                seconds,
                verified && !contradicts(one.published(), answer, found),
                greedy,
                localSearch);
    }

    /** Whether the answer says what a published proof says cannot be. */
    private static boolean contradicts(@Nullable String published, Answer answer, boolean found) {
        if (published == null) {
            return false;
        }
        if (published.equals("UNSAT")) {
            return found;
        }
        int best = Integer.parseInt(published);
        return answer.status() == Status.UNSAT || found && answer.breaks() < best || answer.bound() > best;
    }

    boolean closed() {
        return status == Status.OPTIMAL || status == Status.UNSAT;
    }

    /** Whether it was closed with what was published. */
    boolean asPublished() {
        return closed()
                && verified
                && (status == Status.UNSAT ? "UNSAT" : String.valueOf(breaks)).equals(of.published());
    }

    static void write(List<SolvedMeetings> cases, Path file) throws IOException {
        List<Map<String, Object>> rows = cases.stream().map(SolvedMeetings::row).toList();
        Files.writeString(file, JsonMapper.shared().writeValueAsString(rows) + System.lineSeparator());
    }

    private Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("instance", of.instance());
        row.put("d", of.fairness());
        row.put("breaks", breaks);
        row.put("bound", status == Status.UNSAT ? null : bound);
        row.put("status", status.name());
        row.put("seconds", Math.round(1000 * seconds) / 1000.0);
        row.put("verified", verified);
        if (!greedy.isEmpty()) {
            row.put("greedy", greedy);
            row.put("localSearch", localSearch);
        }
        return row;
    }
}
