package org.chainon.account.signin;

import java.time.Duration;
import java.util.Optional;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.RequestAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends links to sign in. What is answered does not tell whether there is an account, nor whether a mail was sent. */
@Component
class LinkRequests {
    private static final int AT_ONCE = 8;

    private final SignInLimits limits;
    private final SignInLinks links;
    private final Mailbox mailbox;
    private final People people;
    private final PublicAddress address;
    private final TransactionTemplate transactions;
    private final Gate gate = new Gate(AT_ONCE, Duration.ofSeconds(10));

    LinkRequests(
            SignInLimits limits,
            SignInLinks links,
            Mailbox mailbox,
            People people,
            PublicAddress address,
            TransactionTemplate transactions) {
        this.limits = limits;
        this.links = links;
        this.mailbox = mailbox;
        this.people = people;
        this.address = address;
        this.transactions = transactions;
    }

    /** One wish to sign in. */
    record Wish(MailAddress email, Device device, RequestAddress from, String language, LocalPath returnTo) {}

    /** False when the client floods, or the platform is flooded. */
    boolean ask(Wish wish) {
        return limits.lets(wish.from()) && gate.through(() -> send(wish)).isPresent();
    }

    private boolean send(Wish wish) {
        boolean allowed = limits.letsMail(wish.email(), wish.device(), wish.from());
        transactions.executeWithoutResult(status -> {
            Optional<Person> person = people.byEmail(wish.email().text());
            if (allowed) {
                String language = person.map(Person::language).orElse(wish.language());
                SignInLinks.Made made = links.make(wish.email(), wish.device(), language, wish.returnTo());
                post(wish.email(), language, made);
            }
        });
        return allowed;
    }

    private void post(MailAddress email, String language, SignInLinks.Made made) {
        String code = made.code().substring(0, 3) + " " + made.code().substring(3);
        Optional<String> base = address.find();
        if (base.isPresent()) {
            String link = base.get() + "/connexion/lien?jeton=" + made.token();
            mailbox.send(email.text(), language, made.until(), "sign-in", link, code);
        } else {
            mailbox.send(email.text(), language, made.until(), "sign-in-code", code);
        }
    }
}
