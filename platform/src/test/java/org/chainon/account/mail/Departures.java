package org.chainon.account.mail;

import java.nio.file.Path;
import java.time.Clock;
import org.chainon.account.MailStops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** For tests of other packages: lets all mails that are due leave, into a folder. */
public final class Departures {
    private Departures() {}

    public static void sendAll(
            JdbcClient jdbc, TransactionTemplate transactions, MailStops stops, Clock clock, Path folder) {
        Letters letters = new Letters("Chaînon <essai@chainon.example>", clock);
        new Postman(jdbc, transactions, new FileDelivery(folder, letters), stops, clock).round(1000);
    }
}
