package org.chainon.account.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.account.KeptForATime;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.job.Job;
import org.chainon.job.When;
import org.chainon.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what is kept when its time is over. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionDays.class)
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final Duration EVERY = Duration.ofHours(6);

    private final RetentionDays days;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final People people;
    private final Erasure erasure;
    private final Mailbox mailbox;
    private final List<KeptForATime> others;
    private final Path mails;
    private final Clock clock;

    Retention(
            RetentionDays days,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            People people,
            Erasure erasure,
            Mailbox mailbox,
            List<KeptForATime> others,
            @Value("${chainon.home:${user.home}/.chainon}") Path home,
            Clock clock) {
        this.days = days;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.erasure = erasure;
        this.mailbox = mailbox;
        this.others = others;
        this.mails = home.resolve("mails");
        this.clock = clock;
    }

    RetentionDays days() {
        return days;
    }

    @Bean
    Job retentionJob() {
        return Job.of("retention", new When.Every(EVERY), progress -> round());
    }

    void round() {
        warn();
        eraseWarned();
        delete("account.outbox", "coalesce(sent_at, given_up_at) < ?", days.mails());
        delete("account.mail_sent", "sent_at < ?", days.returns());
        delete("account.sign_in_link", "least(used_at, expires_at) < ?", days.links());
        delete("account.device", "seen_at < ?", days.devices());
        delete("account.audit", "at < ?", days.audit());
        jdbc.sql("delete from account.spring_session where expiry_time < ?")
                .params(clock.millis())
                .update();
        deleteFiles();
        others.forEach(KeptForATime::eraseOld);
    }

    private void delete(String table, String condition, int after) {
        jdbc.sql("delete from " + table + " where " + condition)
                .params(before(after))
                .update();
    }

    private Timestamp before(int numberOfDays) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(numberOfDays)));
    }

    /** Who has not come back for long is told first. Administrators are the operator's own affair. */
    private void warn() {
        for (PersonId id : ids("coalesce(seen_at, created_at) < ? and warned_at is null", days.account())) {
            transactions.executeWithoutResult(status -> {
                int first = jdbc.sql("update account.person set warned_at = ? where id = ? and warned_at is null")
                        .params(Timestamp.from(clock.instant()), id.value())
                        .update();
                if (first == 1) {
                    people.find(id)
                            .ifPresent(person ->
                                    mailbox.send(person.email(), person.language(), "account-unused", days.warning()));
                }
            });
        }
    }

    private void eraseWarned() {
        ids("warned_at < ?", days.warning()).forEach(id -> erasure.erase(id, "retention"));
    }

    private List<PersonId> ids(String condition, int after) {
        return jdbc.sql("select id from account.person where not admin and " + condition)
                .params(before(after))
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Mails that were written to files. */
    private void deleteFiles() {
        if (!Files.isDirectory(mails)) {
            return;
        }
        Instant limit = before(days.mails()).toInstant();
        try (Stream<Path> files = Files.list(mails)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".eml")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old mails could not be deleted: {}", e.getMessage());
        }
    }
}
