package org.chainon.account.signin;

import java.time.Clock;
import java.time.Duration;
import org.chainon.account.Buckets;
import org.chainon.account.RequestAddress;
import org.chainon.kernel.PersonId;
import org.springframework.stereotype.Component;

/**
 * How often one may try to sign in, per node and in memory. Each limit is counted for a pair of who is asked for and who asks,
 * so that nobody shuts another out; the few that are counted by address of mail alone let known devices and networks pass. Nothing
 * here depends on whether there is an account.
 */
@Component
class SignInLimits {
    private final Buckets clients;
    private final Buckets mailsByDevice;
    private final Buckets mailsByNetwork;
    private final Buckets mailsToNewNetworks;
    private final Buckets mailsAgain;
    private final Buckets codes;
    private final Buckets secondFactorsByClient;
    private final Buckets secondFactors;
    private final KnownDevices known;

    SignInLimits(KnownDevices known, Clock clock) {
        this.known = known;
        this.clients = new Buckets(60, Duration.ofMinutes(10), clock);
        this.mailsByDevice = new Buckets(5, Duration.ofMinutes(15), clock);
        this.mailsByNetwork = new Buckets(5, Duration.ofMinutes(15), clock);
        this.mailsToNewNetworks = new Buckets(50, Duration.ofHours(1), clock);
        this.mailsAgain = new Buckets(20, Duration.ofHours(1), clock);
        this.codes = new Buckets(20, Duration.ofHours(1), clock);
        this.secondFactorsByClient = new Buckets(10, Duration.ofMinutes(15), clock);
        this.secondFactors = new Buckets(30, Duration.ofHours(1), clock);
    }

    /** Whether the client is no flood. */
    boolean lets(RequestAddress from) {
        return clients.take(from.client());
    }

    /** Whether a mail may be sent. Networks that ask once are counted apart from those that ask again and again. */
    boolean letsMail(MailAddress email, Device device, RequestAddress from) {
        if (known.knows(email, device)) {
            return mailsByDevice.take(email.text() + " " + device);
        }
        long left = mailsByNetwork.left(email.text() + " " + from.network());
        if (left < 0) {
            return false;
        }
        if (known.knows(email, from)) {
            return true;
        }
        boolean first = left == 4;
        return first ? mailsToNewNetworks.take(email.text()) : mailsAgain.take(email.text());
    }

    /** Six digits can be guessed by who tries for long: few tries an hour, from wherever, except on a known device. */
    boolean letsCode(MailAddress email, Device device) {
        return codes.take(email.text()) || known.knows(email, device);
    }

    /** The same for the codes of the second factor. */
    boolean letsSecondFactor(PersonId person, MailAddress email, Device device, RequestAddress from) {
        return secondFactorsByClient.take(person + " " + from.client())
                && (secondFactors.take(person.toString()) || known.knows(email, device));
    }
}
