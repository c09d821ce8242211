package org.chainon.hotline;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.springframework.stereotype.Component;

/** Who answers in a territory: the people of its facilitating bodies and of its bodies of experts. */
@Component
public class Advisers {
    private static final Set<Organisation.Kind> KINDS = Set.of(Organisation.Kind.FACILITATOR, Organisation.Kind.EXPERT);

    private final Organisations organisations;
    private final People people;

    Advisers(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** Each once, by name. */
    public List<Person> of(Collection<String> areas) {
        return KINDS.stream()
                .flatMap(kind -> organisations.all(kind).stream())
                .filter(body -> !Collections.disjoint(body.areas(), areas))
                .flatMap(body -> people.members(body.id()).stream())
                .filter(member -> member.granted() && !member.person().blocked())
                .map(People.Member::person)
                .collect(Collectors.toMap(Person::id, person -> person, (one, same) -> one))
                .values()
                .stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    /** Places for which somebody answers. */
    public static Set<String> areas(Actor actor) {
        return actor.memberships().stream()
                .filter(membership -> KINDS.contains(membership.kind()))
                .map(Membership::areas)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
