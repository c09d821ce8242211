package org.chainon.convention.day;

import java.util.Optional;
import org.chainon.convention.Convention;
import org.chainon.convention.Party;
import org.chainon.kernel.AttendeeId;
import org.springframework.stereotype.Component;

/** Own agendas, for those who ask; empty before the programme is told, and for who is not registered. */
@Component
public class Agendas {
    private final AgendaRows rows;

    Agendas(AgendaRows rows) {
        this.rows = rows;
    }

    /** Whether everybody knows whom it meets. */
    public static boolean told(Convention convention) {
        return convention.state() == Convention.State.PUBLISHED || convention.state() == Convention.State.OVER;
    }

    public Optional<OwnAgenda> of(Convention convention, Party party) {
        return told(convention) ? rows.of(convention.id(), party) : Optional.empty();
    }

    /** Of whatever state the convention is in: who asks has looked. */
    public Optional<OwnAgenda> of(AttendeeId attendee) {
        return rows.of(attendee);
    }
}
