package org.chainon.convention.programme;

import java.time.Clock;
import org.chainon.convention.Conventions;
import org.chainon.kernel.ConventionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was made in place of what was made before, as long as nobody was told of it. */
@Component
class KeepDraft {
    private final Conventions conventions;
    private final ProgrammeRows programmes;
    private final MeetingRows meetings;
    private final Clock clock;

    KeepDraft(Conventions conventions, ProgrammeRows programmes, MeetingRows meetings, Clock clock) {
        this.conventions = conventions;
        this.programmes = programmes;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Where nothing could be made at all, the meetings made before stay. */
    @Transactional
    public void draft(ConventionId id, DrawProgramme.Draft draft) {
        boolean mayChange = conventions.locked(id).filter(MakeProgramme::makes).isPresent();
        if (mayChange && (!draft.meetings().isEmpty() || draft.result().wished() == 0)) {
            meetings.delete(id);
            meetings.write(draft.meetings());
        }
        programmes.end(id, draft.result(), clock.instant());
    }

    @Transactional
    public void failed(ConventionId id) {
        programmes.end(id, null, clock.instant());
    }
}
