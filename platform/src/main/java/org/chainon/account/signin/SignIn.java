package org.chainon.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.Audit;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.RequestAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last step of each way in: asks for the second factor where there is one, else opens the session. */
@Component
class SignIn {
    private final People people;
    private final KnownDevices devices;
    private final HttpCurrentSession session;
    private final AwaitedFactor awaited;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignIn(
            People people,
            KnownDevices devices,
            HttpCurrentSession session,
            AwaitedFactor awaited,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.devices = devices;
        this.session = session;
        this.awaited = awaited;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How somebody came in, for the log. */
    enum Way {
        LINK,
        CODE,
        PASSWORD,
        PROVIDER,
        DEMO
    }

    /** Somebody who has shown to hold an address of mail. */
    record Arrival(MailAddress email, String language, Way way, Device device, LocalPath returnTo) {}

    /** Who holds the address comes in; the account is made when there is none. Gives the view that leads on. */
    String arrive(Arrival arrival) {
        MailAddress email = arrival.email();
        Person person = people.ensure(email.text(), email.likelyName(), arrival.language());
        return proven(person, arrival.way(), arrival.device(), arrival.returnTo());
    }

    String proven(Person person, Way way, Device device, LocalPath returnTo) {
        if (person.blocked()) {
            audit.record(person.id(), "sign-in.refused", null, Map.of("why", "blocked"));
            return "redirect:/connexion?ferme";
        }
        if (person.hasSecondFactor()) {
            awaited.await(person.id(), way, returnTo);
            return "redirect:/connexion/second-facteur";
        }
        return open(person, way, device, returnTo);
    }

    String open(Person person, Way way, Device device, LocalPath returnTo) {
        session.open(person.id(), null);
        jdbc.sql("update account.person set seen_at = ?, warned_at = null where id = ?")
                .params(Timestamp.from(clock.instant()), person.id().value())
                .update();
        devices.remember(
                person.id(),
                device,
                RequestAddress.ofThisRequest().map(RequestAddress::network).orElse(""));
        audit.record(person.id(), "signed-in", null, Map.of("by", way.name().toLowerCase(Locale.ROOT)));
        return returnTo.redirect();
    }
}
