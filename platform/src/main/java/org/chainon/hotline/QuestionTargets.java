package org.chainon.hotline;

import java.util.Optional;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.QuestionId;
import org.springframework.stereotype.Component;

/** A question as the policy sees it: of who asked, in the asker's territory. */
@Component
class QuestionTargets implements TargetFinder {
    private final Questions questions;

    QuestionTargets(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String variable() {
        return "question";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return questions
                    .find(QuestionId.parse(value))
                    .map(question -> new Target(question.organisation(), null, null, question.areas()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
