package org.chainon.hotline;

import java.util.List;
import java.util.Optional;
import org.chainon.account.Mailbox;
import org.chainon.account.Membership;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.springframework.stereotype.Component;

/** Tells people by mail that it is their turn. What was asked and answered may be confidential: a mail holds the way there only. */
@Component("hotlineLetters")
class Letters {
    private final Advisers advisers;
    private final People people;
    private final Mailbox mailbox;
    private final PublicAddress address;

    Letters(Advisers advisers, People people, Mailbox mailbox, PublicAddress address) {
        this.advisers = advisers;
        this.people = people;
        this.mailbox = mailbox;
        this.address = address;
    }

    void asked(Question question) {
        send(advisers.of(question.areas()), "hotline-asked", question.id());
    }

    void assigned(Question question, PersonId to) {
        send(people.find(to).stream().toList(), "hotline-assigned", question.id());
    }

    void answered(Question question) {
        Optional<Person> asker = Optional.ofNullable(question.askedBy()).flatMap(people::find);
        List<Person> to = asker.map(List::of).orElseGet(() -> managers(question));
        send(to, "hotline-answered", question.id());
    }

    void followedUp(Question question) {
        send(inCharge(question), "hotline-followed-up", question.id());
    }

    void reminder(Question question) {
        send(inCharge(question), "hotline-due", question.id());
    }

    private List<Person> inCharge(Question question) {
        return Optional.ofNullable(question.assignee())
                .flatMap(people::find)
                .map(List::of)
                .orElseGet(() -> advisers.of(question.areas()));
    }

    private List<Person> managers(Question question) {
        return people.members(question.organisation()).stream()
                .filter(member -> member.granted() && member.level() == Membership.Level.MANAGER)
                .map(People.Member::person)
                .toList();
    }

    private void send(List<Person> to, String key, QuestionId question) {
        String page = address.find().orElse("") + "/appui/questions/" + question;
        to.forEach(person -> mailbox.send(person.email(), person.language(), key, page));
    }
}
