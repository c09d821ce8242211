package org.chainon.need.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.ProgrammeId;
import org.chainon.kernel.Reason;
import org.chainon.need.advice.Advice;
import org.chainon.need.advice.BuyerKind;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The purchase plans of buyers, and how far the advice on each is. */
@Service
public class Programmes {
    private static final int NAME_LIMIT = 120;

    private final ProgrammeRows rows;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    Programmes(ProgrammeRows rows, CurrentActor current, Audit audit, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A line as it was handed in, with what became of it; neither while it waits.
     *
     * @param number in the file
     */
    public record Line(
            int number,
            List<String> cells,
            @Nullable LineAdvice advice,
            @Nullable Reason refusal) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** How far it is, in lines. */
    public record Standing(int total, int done, int refused) {
        public boolean over() {
            return done == total;
        }
    }

    /**
     * How many lines got an advice.
     *
     * @param amount of those that tell one
     * @param unknown how many tell none
     */
    public record Share(Advice.Way way, int lines, BigDecimal amount, int unknown) {}

    /** Keeps the lines; the job has them advised on. */
    @Transactional
    public Programme keep(
            Organisation organisation, BuyerKind buyer, @Nullable AreaId place, String name, PlanFile.Plan plan) {
        Programme programme = new Programme(
                ProgrammeId.random(),
                organisation.id(),
                Jurisdiction.valueOf(organisation.jurisdiction()),
                buyer,
                plain(name),
                place == null ? null : place.toString(),
                plan.headings(),
                plan.columns(),
                clock.instant());
        rows.insert(programme, plan.lines(), current.find().map(Actor::id).orElse(null));
        audit.record(
                "programme.kept",
                programme.id().toString(),
                Map.of("lines", String.valueOf(plan.lines().size())));
        return programme;
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", " ").strip();
        return printable.substring(Math.max(0, printable.length() - NAME_LIMIT));
    }

    public Optional<Programme> find(ProgrammeId id) {
        return rows.find(id);
    }

    /** Newest first. */
    public List<Programme> of(Collection<OrganisationId> organisations) {
        return rows.of(organisations);
    }

    public Standing standing(ProgrammeId id) {
        return rows.standing(id);
    }

    /** In the order of the ways. */
    public List<Share> shares(ProgrammeId id) {
        return rows.shares(id);
    }

    /** The first that were refused. */
    public List<Line> refused(ProgrammeId id, int limit) {
        return rows.refused(id, limit);
    }

    /** All, in the file's order; to be closed. */
    public Stream<Line> lines(ProgrammeId id) {
        return rows.lines(id);
    }

    @Transactional
    public void remove(ProgrammeId id) {
        rows.remove(id);
        audit.record("programme.removed", id.toString(), Map.of());
    }
}
