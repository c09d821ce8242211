package org.chainon.bid;

import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.springframework.stereotype.Component;

/** What is done for bids each day: looking at their notices again, then reminding. */
@Component
class DailyRound implements Job {
    private final NoticeWatch watch;
    private final Reminders reminders;
    private final ReminderSettings settings;

    DailyRound(NoticeWatch watch, Reminders reminders, ReminderSettings settings) {
        this.watch = watch;
        this.reminders = reminders;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "bid-reminders";
    }

    @Override
    public When when() {
        return new When.Daily(settings.at());
    }

    @Override
    public void run(Progress progress) {
        round();
    }

    void round() {
        watch.followAll();
        reminders.send();
    }
}
