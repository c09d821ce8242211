package org.chainon.hotline.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.hotline.Question;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;

/** Finds in what is to become public the names and numbers that a machine can find; the second reader looks for the rest. */
@Component
class Namelessness {
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    /** Phone numbers, SIREN, SIRET, NEQ: nine figures or more, with what people write between them. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[ .\\u00a0\\u202f-]?[0-9]){8,}");

    private static final int SHORT_NAME = 4;

    private final Organisations organisations;
    private final People people;

    Namelessness(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** Why the text tells who asked; empty when nothing of the sort is found. */
    Optional<Reason> broken(Question from, String text) {
        if (MAIL.matcher(text).find()) {
            return Optional.of(Reason.of("hotline.names.mail"));
        }
        if (NUMBER.matcher(text).find()) {
            return Optional.of(Reason.of("hotline.names.number"));
        }
        String folded = text.toLowerCase(Locale.ROOT);
        Stream<String> names = Stream.concat(
                organisations.find(from.organisation()).map(Organisation::name).stream(),
                Optional.ofNullable(from.askedBy()).flatMap(people::find).map(Person::name).stream());
        return names.filter(name -> name.length() >= SHORT_NAME && folded.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> Reason.of("hotline.names.name", "name", name));
    }
}
