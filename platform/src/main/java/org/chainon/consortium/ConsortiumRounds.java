package org.chainon.consortium;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;

/** What is done for groupings every few minutes: reminders of invitations, mails about messages. */
@Component
class ConsortiumRounds implements Job {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final ConsortiumRows rows;
    private final RemindInvited invited;
    private final TalkNews news;

    ConsortiumRounds(ConsortiumRows rows, RemindInvited invited, TalkNews news) {
        this.rows = rows;
        this.invited = invited;
        this.news = news;
    }

    @Override
    public String name() {
        return "consortium-rounds";
    }

    @Override
    public When when() {
        return new When.Every(PAUSE);
    }

    @Override
    public void run(Progress progress) {
        int reminded = 0;
        for (ConsortiumId id : rows.asking()) {
            if (progress.stopping()) {
                return;
            }
            reminded += invited.round(id);
        }
        Map<String, Object> done = new HashMap<>();
        done.put("reminded", reminded);
        done.put("news", news.round());
        progress.outcome(new Reason("job.consortium-rounds", done));
    }
}
