package org.chainon.overview;

import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.overview.Awaiting.Urgency;
import org.springframework.stereotype.Component;

/** Answers of the experts of which nobody has said yet whether they help. */
@Component
class QuestionsAwaiting implements AwaitsBuyer {
    private final Questions questions;

    QuestionsAwaiting(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Awaiting> of(OrganisationId buyer, OffsetDateTime now) {
        return questions.of(List.of(buyer)).stream()
                .filter(question -> question.state() == Question.State.ANSWERED)
                .map(question -> new Awaiting(
                        Urgency.SOON,
                        question.title(),
                        Reason.of("overview.awaits.answer"),
                        "/appui/questions/" + question.id(),
                        null))
                .toList();
    }
}
