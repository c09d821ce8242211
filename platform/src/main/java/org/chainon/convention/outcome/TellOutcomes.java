package org.chainon.convention.outcome;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.programme.PlannedMeeting;
import org.chainon.convention.programme.Programmes;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody says came of its meetings; the other side does not read it. */
@Service
public class TellOutcomes {
    private final StatementRows rows;
    private final Programmes programmes;
    private final Clock clock;

    TellOutcomes(StatementRows rows, Programmes programmes, Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * A meeting, and what this side said of it.
     *
     * @param said the last time; null while it said nothing
     * @param asked whether something may have come of it since: not where it did not take place
     */
    public record Question(PlannedMeeting meeting, @Nullable Statement said, boolean asked) {}

    /** What is said of one meeting. */
    public record Answer(CameOf what, @Nullable BigDecimal amount) {}

    public Optional<Wave> wave(Convention convention) {
        return Wave.of(convention, today(convention));
    }

    LocalDate today(Convention convention) {
        return LocalDate.now(clock.withZone(convention.law().zone()));
    }

    /** Its meetings that were not lost, in the order of their slots. */
    public List<Question> questions(Attendee attendee, Wave wave) {
        Map<MeetingId, Statement> said = new HashMap<>();
        rows.by(attendee.id()).stream()
                .sorted(Comparator.comparing(Statement::wave))
                .forEach(each -> said.put(each.meeting(), each));
        return programmes.meetings(attendee.id()).stream()
                .filter(PlannedMeeting::planned)
                .map(meeting -> question(meeting, said.get(meeting.id()), wave))
                .toList();
    }

    private static Question question(PlannedMeeting meeting, @Nullable Statement said, Wave wave) {
        boolean settled =
                said != null && said.what() == CameOf.NOT_HELD && said.wave().compareTo(wave) < 0;
        return new Question(meeting, said, !settled);
    }

    /** Keeps what is said of its own meetings, as of the latest wave; false before the first. */
    @Transactional
    public boolean tell(
            Convention convention, Attendee attendee, Map<MeetingId, Answer> answers, @Nullable PersonId person) {
        Wave wave = wave(convention).orElse(null);
        if (wave == null) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        questions(attendee, wave).stream().filter(Question::asked).forEach(question -> {
            Answer answer = answers.get(question.meeting().id());
            if (answer != null) {
                rows.write(
                        new Statement(
                                question.meeting().id(),
                                attendee.side(),
                                wave,
                                answer.what(),
                                answer.what() == CameOf.DEAL ? answer.amount() : null,
                                now),
                        person);
            }
        });
        return true;
    }

    /** Whether this person is not asked by mail any more. */
    public boolean stopped(PersonId person) {
        return rows.unasked(person);
    }

    /** @param asked whether it wants to be asked again */
    @Transactional
    public void ask(PersonId person, boolean asked) {
        if (asked) {
            rows.resume(person);
        } else {
            rows.stop(person, clock.instant());
        }
    }
}
