package org.chainon.hotline.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.hotline.Message;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions with the names that belong to their ids. */
@Component
class QuestionViews {
    private final Questions questions;
    private final Organisations organisations;
    private final People people;
    private final KeepFiles files;
    private final Clock clock;

    QuestionViews(Questions questions, Organisations organisations, People people, KeepFiles files, Clock clock) {
        this.questions = questions;
        this.organisations = organisations;
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    /** A question as lists show it. */
    record Row(
            Question question,
            String organisation,
            @Nullable String assignee,
            OffsetDateTime due,
            boolean late) {}

    /** What somebody said. */
    record Turn(
            @Nullable String author,
            Message.Side side,
            String text,
            @Nullable KeptFile file,
            Instant at) {}

    Row row(Question question) {
        return new Row(
                question,
                organisations
                        .find(question.organisation())
                        .map(Organisation::name)
                        .orElse(""),
                name(question.assignee()),
                question.dueAt().atZone(clock.getZone()).toOffsetDateTime(),
                question.late(clock.instant()));
    }

    List<Turn> turns(Question question) {
        return questions.messages(question.id()).stream()
                .map(message -> new Turn(
                        name(message.author()),
                        message.side(),
                        message.text(),
                        Optional.ofNullable(message.file())
                                .flatMap(file -> files.find(file, question.id().value()))
                                .orElse(null),
                        message.at()))
                .toList();
    }

    @Nullable
    String name(@Nullable PersonId person) {
        return person == null ? null : people.find(person).map(Person::name).orElse(null);
    }
}
