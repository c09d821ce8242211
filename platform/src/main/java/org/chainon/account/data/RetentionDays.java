package org.chainon.account.data;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many days each thing is kept; the reasons stand in {@code application.yaml}. */
@ConfigurationProperties("chainon.retention")
record RetentionDays(
        @DefaultValue("1095") int account,
        @DefaultValue("30") int warning,
        @DefaultValue("7") int mails,
        @DefaultValue("60") int returns,
        @DefaultValue("1") int links,
        @DefaultValue("400") int devices,
        @DefaultValue("366") int audit) {}
