package org.chainon.shell;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The chance to win, 0 to 1, as people read it, in templates as {@code @fit}: a step of four, and odds in round numbers. */
@Component("fit")
class Fit {
    /** From which chance on the steps 2, 3 and 4 begin; the mean chance of who is ranked first is about 0.1. */
    private static final double[] STEPS = {0.008, 0.03, 0.10};

    private static final int[] ROUND = {2, 3, 5, 10, 20, 50, 100};

    private final MessageSource messages;

    Fit(MessageSource messages) {
        this.messages = messages;
    }

    /** 1, worth a look, to 4, fits very well. */
    public int step(double chance) {
        int step = 1;
        for (double from : STEPS) {
            step += chance >= from ? 1 : 0;
        }
        return step;
    }

    /** « très adapté ». */
    public String word(double chance) {
        return say("component.fit." + step(chance));
    }

    /** « environ 1 chance sur 10 de gagner ». */
    public String odds(double chance) {
        if (chance < 1.0 / ROUND[ROUND.length - 1]) {
            return say("component.odds.less", ROUND[ROUND.length - 1]);
        }
        if (chance > 0.6) {
            return say("component.odds.more", ROUND[0]);
        }
        return say("component.odds", nearest(1 / chance));
    }

    /** The round number that is the fewest times as large or as small. */
    private static int nearest(double oneIn) {
        int nearest = ROUND[0];
        for (int i = 1; i < ROUND.length && oneIn > Math.sqrt((double) ROUND[i - 1] * ROUND[i]); i++) {
            nearest = ROUND[i];
        }
        return nearest;
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
