package org.chainon.account.returns;

import org.chainon.job.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job exists where a mailbox is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReturnSettings.class)
class ReturnsConfiguration {
    @Bean
    @ConditionalOnExpression("!'${chainon.mail.returns.host:}'.isBlank()")
    Job mailReturns(ReturnSettings settings, Returns returns) {
        return new ReturnsRound(settings, returns);
    }
}
