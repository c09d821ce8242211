package org.chainon.account;

import java.util.Optional;

/** Addresses to which bulletins are not sent any more: mails came back from there, or somebody complained. */
public interface MailStops {
    enum Why {
        BOUNCED,
        COMPLAINED
    }

    Optional<Why> find(String address);

    /** A complaint outweighs a mail that came back. */
    void stop(String address, Why why);

    /** At the wish of who holds the address. What comes back of mails sent before says nothing any more. */
    void lift(String address);
}
