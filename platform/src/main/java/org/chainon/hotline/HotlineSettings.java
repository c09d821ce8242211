package org.chainon.hotline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon the hotline answers.
 *
 * @param workingDays in which a question is answered
 * @param urgentWorkingDays in which an urgent one is
 * @param remindBefore how long before it is due whoever has it is reminded
 */
@ConfigurationProperties("chainon.hotline")
record HotlineSettings(
        @DefaultValue("3") int workingDays,
        @DefaultValue("1") int urgentWorkingDays,
        @DefaultValue("24h") Duration remindBefore) {}
