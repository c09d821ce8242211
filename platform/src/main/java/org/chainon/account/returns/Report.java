package org.chainon.account.returns;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a mail in the mailbox of returns says. Anybody can write one: it says nothing of itself about an address. */
sealed interface Report {
    /**
     * A mail of ours did not arrive, or not yet (RFC 3464).
     *
     * @param message of the mail that it is about
     */
    record Undelivered(UUID message, List<Outcome> outcomes) implements Report {
        public Undelivered {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Somebody called a mail of ours unwanted (RFC 5965, type {@code abuse}). */
    record Complaint(UUID message) implements Report {}

    /** Anything else that people and programs write: an answer, an announcement of holidays, a report about no mail of ours. */
    record Other() implements Report {}

    /** It says that it is a report and is none. */
    record Malformed() implements Report {}

    /**
     * What became of the mail for one recipient.
     *
     * @param addresses under which the recipient is known to who reports
     */
    record Outcome(Set<String> addresses, Kind kind) {
        public Outcome {
            addresses = Set.copyOf(addresses);
        }
    }

    /** How bad it is. */
    enum Kind {
        /** Nobody can be reached there. */
        FAILED_FOR_GOOD,
        /** Not delivered, for a reason that may pass: a full mailbox, a server that did not answer for days. */
        FAILED_THIS_TIME,
        /** Delivered, or still being tried. */
        NOT_FAILED
    }
}
