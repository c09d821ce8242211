package org.chainon.overview;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.kernel.MessageId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.Message;
import org.chainon.need.contact.Talk;
import org.chainon.overview.Awaiting.Urgency;
import org.springframework.stereotype.Component;

/** Of open needs: questions of suppliers, quotes to compare, answers after the deadline. */
@Component
class AnswersAwaiting implements AwaitsBuyer {
    private final Needs needs;
    private final Contacts contacts;
    private final Talk talk;

    AnswersAwaiting(Needs needs, Contacts contacts, Talk talk) {
        this.needs = needs;
        this.contacts = contacts;
        this.talk = talk;
    }

    @Override
    public List<Awaiting> of(OrganisationId buyer, OffsetDateTime now) {
        List<Need> open = needs.of(List.of(buyer)).stream()
                .filter(need -> need.state() == Need.State.OPEN)
                .toList();
        Map<NeedId, Map<Contact.State, Integer>> counts =
                contacts.counts(open.stream().map(Need::id).toList());
        return open.stream()
                .flatMap(need -> awaiting(need, counts.getOrDefault(need.id(), Map.of()), now))
                .toList();
    }

    private Stream<Awaiting> awaiting(Need need, Map<Contact.State, Integer> counts, OffsetDateTime now) {
        String title = need.sheet().title();
        String path = "/besoins/" + need.id();
        long questions = questions(need.id());
        int quotes = counts.getOrDefault(Contact.State.QUOTED, 0);
        int interested = counts.getOrDefault(Contact.State.INTERESTED, 0);
        boolean over = !need.answerable(now.atZoneSameInstant(need.law().zone()).toLocalDate());
        Stream.Builder<Awaiting> all = Stream.builder();
        if (questions > 0) {
            all.add(new Awaiting(
                    Urgency.NOW,
                    title,
                    Reason.of("overview.awaits.questions", "count", questions),
                    path + "/echanges",
                    null));
        }
        if (over) {
            all.add(new Awaiting(
                    Urgency.NOW,
                    title,
                    Reason.of("overview.awaits.choice", "count", quotes + interested),
                    path + "/devis",
                    null));
        } else if (quotes > 0) {
            all.add(new Awaiting(
                    Urgency.SOON, title, Reason.of("overview.awaits.quotes", "count", quotes), path + "/devis", null));
        } else if (interested > 0) {
            all.add(new Awaiting(
                    Urgency.SOON,
                    title,
                    Reason.of("overview.awaits.interested", "count", interested),
                    path + "/entreprises",
                    null));
        }
        return all.build();
    }

    private long questions(NeedId need) {
        List<Message> all = talk.of(need);
        Set<MessageId> answered =
                all.stream().map(Message::answers).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        return all.stream()
                .filter(message -> message.kind() == Message.Kind.QUESTION && !answered.contains(message.id()))
                .count();
    }
}
