package org.chainon.account.mail;

import java.nio.file.Path;
import java.time.Clock;
import org.chainon.account.MailStops;
import org.chainon.job.EachNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each process empties the outbox every few seconds while it serves: who takes a mail holds it against the others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
@ConditionalOnWebApplication
class MailRounds {
    private static final int AT_MOST = 500;

    private final MailSettings settings;
    private final Postman postman;

    MailRounds(
            MailSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            MailStops stops,
            Clock clock,
            @Value("${chainon.home:${user.home}/.chainon}") Path home) {
        this.settings = settings;
        Letters letters = new Letters(settings.from(), clock);
        Delivery delivery = settings.byServer()
                ? new SmtpDelivery(settings, letters)
                : new FileDelivery(home.resolve("mails"), letters);
        this.postman = new Postman(jdbc, transactions, delivery, stops, clock);
    }

    @Bean
    EachNode mails() {
        return new EachNode("mail", settings.pause(), settings.pause(), () -> postman.round(AT_MOST));
    }
}
