package org.chainon.need.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done for open needs every few minutes: waves, reminders, news for the buyers. */
@Component
class NeedRounds implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(NeedRounds.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final ContactRows rows;
    private final Waves waves;
    private final ContactReminders reminders;
    private final BuyerNews news;
    private final Clock clock;

    NeedRounds(ContactRows rows, Waves waves, ContactReminders reminders, BuyerNews news, Clock clock) {
        this.rows = rows;
        this.waves = waves;
        this.reminders = reminders;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "need-waves";
    }

    @Override
    public When when() {
        return new When.Every(PAUSE);
    }

    @Override
    public void run(Progress progress) {
        int told = 0;
        for (NeedId need : rows.due(clock.instant())) {
            if (progress.stopping()) {
                return;
            }
            told += advance(need);
        }
        Map<String, Object> done = new HashMap<>();
        done.put("told", told);
        done.put("reminded", reminders.round());
        done.put("news", news.round());
        progress.outcome(new Reason("job.need-waves", done));
    }

    /** One need that cannot go on stops no other. */
    int advance(NeedId need) {
        try {
            return waves.advance(need);
        } catch (RuntimeException e) {
            LOG.warn("Need {} could not go on", need, e);
            return 0;
        }
    }
}
