package org.chainon.consortium;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done for groupings every few minutes: who was invited and has not answered is reminded once, two working days after or on
 * the last day but one; the lead is told of answers that did not come; people are told of messages.
 */
@Component
class ConsortiumRounds implements Job {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int AFTER = 2;

    private final ConsortiumRows rows;
    private final ChangeConsortium change;
    private final ConsortiumLetters letters;
    private final TalkNews news;
    private final WorkingDays workingDays;
    private final TransactionTemplate transactions;

    ConsortiumRounds(
            ConsortiumRows rows,
            ChangeConsortium change,
            ConsortiumLetters letters,
            TalkNews news,
            WorkingDays workingDays,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.change = change;
        this.letters = letters;
        this.news = news;
        this.workingDays = workingDays;
        this.transactions = transactions;
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
            reminded += round(id);
        }
        Map<String, Object> done = new HashMap<>();
        done.put("reminded", reminded);
        done.put("news", news.round());
        progress.outcome(new Reason("job.consortium-rounds", done));
    }

    /** How many enterprises of one grouping were reminded. */
    int round(ConsortiumId id) {
        int[] reminded = {0};
        transactions.executeWithoutResult(status -> change.forming(id, consortium -> {
            Consortium now = consortium;
            LocalDate today = change.today(consortium);
            for (Member member : consortium.members()) {
                if (member.state() != Member.State.INVITED) {
                    continue;
                }
                if (member.expired(today)) {
                    now = expired(now, member);
                } else if (due(consortium, member, today)) {
                    now = now.with(member.reminded(change.now()));
                    change.step(now, What.REMINDED, member.supplier(), null, Map.of());
                    letters.reminder(now, member);
                    reminded[0]++;
                }
            }
            return now.equals(consortium) ? new Outcome.Stale() : new Outcome.Done(now);
        }));
        return reminded[0];
    }

    /** Told once: the reminder's moment then says that nothing more is to be told. */
    private Consortium expired(Consortium consortium, Member member) {
        Instant answered = member.answeredAt();
        if (answered != null) {
            return consortium;
        }
        change.step(consortium, What.EXPIRED, member.supplier(), null, Map.of());
        letters.toLead(consortium, "consortium-expired", letters.name(member.supplier()));
        return consortium.with(member.silent(change.now()));
    }

    private boolean due(Consortium consortium, Member member, LocalDate today) {
        Instant invited = member.invitedAt();
        LocalDate last = member.answerBy();
        if (member.remindedAt() != null || invited == null || last == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(invited, consortium.subject().law().zone());
        LocalDate later = workingDays.after(
                day, AFTER, WorkingDays.Week.FIVE_DAYS, consortium.subject().law());
        LocalDate when = later.isBefore(last) ? later : last;
        return today.isAfter(day) && !today.isBefore(when);
    }
}
