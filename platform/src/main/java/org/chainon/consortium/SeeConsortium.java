package org.chainon.consortium;

import java.util.Optional;
import org.chainon.account.CurrentActor;
import org.chainon.kernel.ConsortiumId;
import org.springframework.stereotype.Component;

/** A grouping as the one who asks may see it. */
@Component
public class SeeConsortium {
    private final ConsortiumRows rows;
    private final ConsortiumSubjects subjects;
    private final CurrentActor current;

    SeeConsortium(ConsortiumRows rows, ConsortiumSubjects subjects, CurrentActor current) {
        this.rows = rows;
        this.subjects = subjects;
        this.current = current;
    }

    /** With the deadline as it stands now; empty for who has no place in it. */
    public Optional<Sight> find(ConsortiumId id) {
        return rows.find(id)
                .map(consortium -> consortium.about(subjects.now(consortium.subject())))
                .flatMap(consortium ->
                        ConsortiumTargets.own(consortium, current.get()).flatMap(own -> Sight.of(consortium, own)));
    }
}
