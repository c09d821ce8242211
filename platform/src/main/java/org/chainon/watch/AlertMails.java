package org.chainon.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.Bulletin;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.WatchId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts what is due, one mail a person with all of it. The mail and the note that it was told are one transaction: killed
 * before, both are missing and done again; after, neither is.
 */
@Configuration(proxyBeanMethods = false)
class AlertMails {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Alerts alerts;
    private final AlertLetter letters;
    private final People people;
    private final Watches watches;
    private final Mailbox mailbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertMails(
            Alerts alerts,
            AlertLetter letters,
            People people,
            Watches watches,
            Mailbox mailbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.alerts = alerts;
        this.letters = letters;
        this.people = people;
        this.watches = watches;
        this.mailbox = mailbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    Job alertMailing() {
        return Job.of("alert-mails", new When.Every(PAUSE), this::round);
    }

    void round(Progress progress) {
        Instant now = clock.instant();
        int mails = 0;
        while (!progress.stopping() && Boolean.TRUE.equals(transaction.execute(status -> next(now)))) {
            progress.done(++mails);
        }
        if (mails > 0) {
            progress.outcome(Reason.of("alerts.mailed", "count", mails));
        }
    }

    /** Whether there was somebody. */
    private boolean next(Instant now) {
        Optional<PersonId> reader = alerts.nextReader(now);
        reader.ifPresent(person -> {
            List<Alerts.Kept> due = alerts.due(person, now);
            people.find(person).filter(found -> !found.blocked()).ifPresent(found -> post(found, due));
            alerts.told(due.stream().map(Alerts.Kept::id).toList(), now);
        });
        return reader.isPresent();
    }

    /** Who has unsubscribed in the meantime is not written to; the alerts still stand on the page. */
    private void post(Person person, List<Alerts.Kept> due) {
        if (watches.silent(person.id())) {
            return;
        }
        Set<WatchId> left = watches.unsubscribed(person.id());
        List<Alert> wanted = due.stream()
                .map(Alerts.Kept::alert)
                .filter(alert -> alert.watch() == null || !left.contains(alert.watch()))
                .toList();
        Optional<Bulletin> bulletin = wanted.isEmpty() ? Optional.empty() : letters.write(person, wanted);
        bulletin.ifPresent(mailbox::post);
    }
}
