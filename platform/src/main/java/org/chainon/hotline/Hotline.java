package org.chainon.hotline;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.FileId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with questions. Each turn is told by mail to whom it is up next, in the same transaction. */
@Service
public class Hotline {
    private final QuestionRows rows;
    private final Organisations organisations;
    private final DueTimes dueTimes;
    private final Letters letters;
    private final Clock clock;

    Hotline(QuestionRows rows, Organisations organisations, DueTimes dueTimes, Letters letters, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.dueTimes = dueTimes;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param id chosen beforehand, so that a file can belong to it
     * @param areas where the asker is; not empty, else nobody would see it
     */
    public record Asked(
            QuestionId id,
            Organisation organisation,
            PersonId by,
            @Nullable NoticeId notice,
            Question.Category category,
            String title,
            String text,
            @Nullable FileId file,
            Set<String> areas) {
        public Asked {
            areas = Set.copyOf(areas);
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("a question of no territory would be seen by nobody");
            }
        }
    }

    @Transactional
    public Question ask(Asked asked) {
        Instant now = clock.instant();
        Jurisdiction law = Jurisdiction.valueOf(asked.organisation().jurisdiction());
        Question question = new Question(
                asked.id(),
                asked.organisation().id(),
                asked.by(),
                asked.notice(),
                asked.category(),
                Question.Priority.NORMAL,
                asked.title(),
                asked.areas(),
                Question.State.NEW,
                null,
                now,
                dueTimes.of(now, Question.Priority.NORMAL, law),
                null,
                now,
                null);
        rows.insert(question);
        rows.insert(question.id(), new Message(asked.by(), Message.Side.ASKER, asked.text(), asked.file(), now));
        letters.asked(question);
        return question;
    }

    /** Whether the person has it now; somebody else was quicker otherwise. */
    @Transactional
    public boolean take(QuestionId id, PersonId person) {
        Question question = rows.lock(id).orElseThrow();
        if (question.assignee() != null && !question.assignee().equals(person)) {
            return false;
        }
        rows.assign(id, person);
        return true;
    }

    /** Gives it to somebody, who is told unless it is oneself. */
    @Transactional
    public void assign(QuestionId id, PersonId to, PersonId by) {
        Question question = rows.lock(id).orElseThrow();
        if (to.equals(question.assignee())) {
            return;
        }
        rows.assign(id, to);
        if (!to.equals(by)) {
            letters.assigned(question, to);
        }
    }

    /** Another priority moves when an answer is due, counted from when it was asked. */
    @Transactional
    public void triage(QuestionId id, Question.Category category, Question.Priority priority) {
        Question question = rows.lock(id).orElseThrow();
        Instant due = question.priority() == priority || !question.waits()
                ? question.dueAt()
                : dueTimes.of(
                        question.firstAnsweredAt() == null ? question.askedAt() : question.lastAt(),
                        priority,
                        law(question));
        rows.triage(id, category, priority, due);
    }

    @Transactional
    public void answer(QuestionId id, PersonId by, String text, @Nullable FileId file) {
        say(id, new Message(by, Message.Side.ADVISER, text, file, clock.instant()), question -> {
            rows.answered(id, by, clock.instant());
            letters.answered(question);
        });
    }

    @Transactional
    public void followUp(QuestionId id, PersonId by, String text, @Nullable FileId file) {
        Instant now = clock.instant();
        say(id, new Message(by, Message.Side.ASKER, text, file, now), question -> {
            rows.followedUp(id, now, dueTimes.of(now, question.priority(), law(question)));
            letters.followedUp(question);
        });
    }

    @Transactional
    public void close(QuestionId id, boolean helpful) {
        rows.close(id, helpful, clock.instant());
    }

    private void say(QuestionId id, Message message, Consumer<Question> then) {
        Question question = rows.lock(id).orElseThrow();
        rows.insert(id, message);
        then.accept(question);
    }

    private Jurisdiction law(Question question) {
        return organisations
                .find(question.organisation())
                .map(organisation -> Jurisdiction.valueOf(organisation.jurisdiction()))
                .orElse(Jurisdiction.FR);
    }
}
