package org.chainon.consortium;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.kernel.ConsortiumId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds who was invited and has not answered, once: two working days after, or on its last day; then tells the lead that nothing came. */
@Component
class RemindInvited {
    private static final int AFTER = 2;

    private final ChangeConsortium change;
    private final ConsortiumLetters letters;
    private final WorkingDays workingDays;

    RemindInvited(ChangeConsortium change, ConsortiumLetters letters, WorkingDays workingDays) {
        this.change = change;
        this.letters = letters;
        this.workingDays = workingDays;
    }

    /** How many enterprises of one grouping were reminded. */
    @Transactional
    public int round(ConsortiumId id) {
        int[] reminded = {0};
        change.forming(id, consortium -> {
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
        });
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
