package org.chainon.demo;

import java.util.List;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.OrganisationTargets;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Target;
import org.chainon.hotline.Article;
import org.chainon.hotline.Articles;
import org.chainon.hotline.Hotline;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the demonstration's enterprise has asked the hotline: one question waits, one is answered and public, one is to be reviewed. */
@Component
class DemoQuestions {
    private final People people;
    private final Organisations organisations;
    private final OrganisationTargets targets;
    private final Questions questions;
    private final Hotline hotline;
    private final Articles articles;

    DemoQuestions(
            People people,
            Organisations organisations,
            OrganisationTargets targets,
            Questions questions,
            Hotline hotline,
            Articles articles) {
        this.people = people;
        this.organisations = organisations;
        this.targets = targets;
        this.questions = questions;
        this.hotline = hotline;
        this.articles = articles;
    }

    /** Nothing happens where they are there already, or where nobody is who could ask. */
    @Transactional
    void settle() {
        Optional<Actor> asker = actor("fournisseur");
        Optional<Actor> expert = actor("expertise");
        Optional<Actor> facilitator = actor("animation");
        Optional<Organisation> enterprise = asker.flatMap(actor -> actor.memberships().stream()
                .map(Membership::organisation)
                .findFirst()
                .flatMap(organisations::find));
        if (enterprise.isEmpty()
                || expert.isEmpty()
                || facilitator.isEmpty()
                || !questions.of(List.of(enterprise.get().id())).isEmpty()) {
            return;
        }
        PersonId author = expert.get().id();
        for (var row : Sheet.rows("questions.csv")) {
            Optional<Target> where = targets.find(enterprise.get().id().toString());
            Question question = hotline.ask(new Hotline.Asked(
                    QuestionId.random(),
                    enterprise.get(),
                    asker.orElseThrow().id(),
                    null,
                    Question.Category.valueOf(row.getField("category")),
                    row.getField("title"),
                    row.getField("question"),
                    null,
                    where.orElseThrow().areas()));
            String answer = row.getField("answer");
            if (!answer.isEmpty()) {
                hotline.answer(question.id(), author, answer, null);
                Article article =
                        articles.write(question, author, question.category(), row.getField("article"), answer);
                if (row.getField("public").equals("yes")) {
                    articles.publish(article.id(), facilitator.get().id());
                }
            }
        }
    }

    private Optional<Actor> actor(String mailbox) {
        return people.byEmail(mailbox + DemoPeople.DOMAIN).flatMap(person -> people.actor(person.id()));
    }
}
