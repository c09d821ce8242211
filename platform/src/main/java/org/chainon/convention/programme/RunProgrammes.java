package org.chainon.convention.programme;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.programme.Programme.Far;
import org.chainon.convention.programme.Programme.Step;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.ConventionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the programme of a convention behind its page, which sees how far it is and can end it with the best so far. */
@Component
class RunProgrammes implements Job {
    static final String NAME = "convention-programme";
    private static final Logger LOG = LoggerFactory.getLogger(RunProgrammes.class);
    private static final long PAUSE = Duration.ofMillis(300).toNanos();

    private final Conventions conventions;
    private final ProgrammeRows rows;
    private final GatherWishes gather;
    private final DrawProgramme draw;
    private final KeepDraft keep;

    RunProgrammes(
            Conventions conventions, ProgrammeRows rows, GatherWishes gather, DrawProgramme draw, KeepDraft keep) {
        this.conventions = conventions;
        this.rows = rows;
        this.gather = gather;
        this.draw = draw;
        this.keep = keep;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public When when() {
        return new When.Asked();
    }

    @Override
    public void run(Progress progress) {
        run(ConventionId.parse(progress.about()), progress::stopping);
    }

    /** In the calling thread. @param ending whether to end with the best so far */
    void run(ConventionId id, BooleanSupplier ending) {
        Programme programme = rows.find(id).filter(Programme::making).orElse(null);
        if (programme == null) {
            return;
        }
        Convention convention =
                conventions.find(id).filter(MakeProgramme::makes).orElse(null);
        if (convention == null) {
            keep.failed(id);
            return;
        }
        try {
            Watching watching = new Watching(id, ending);
            watching.at(Step.CHOOSING);
            Gathered gathered = gather.of(convention, programme.rules());
            keep.draft(id, draw.of(id, gathered, watching));
        } catch (RuntimeException e) {
            keep.failed(id);
            LOG.warn("A programme could not be made", e);
        }
    }

    /** Writes down how far it is, and asks whether to stop, a few times a second at most. */
    private final class Watching implements DrawProgramme.Follower {
        private final ConventionId id;
        private final BooleanSupplier ending;
        private long asked = System.nanoTime();
        private boolean stopping;

        Watching(ConventionId id, BooleanSupplier ending) {
            this.id = id;
            this.ending = ending;
        }

        @Override
        public synchronized void at(Step step) {
            rows.far(id, new Far(step, -1, 0));
        }

        @Override
        public synchronized void found(int breaks, int bound) {
            rows.far(id, new Far(Step.SCHEDULING, breaks, bound));
        }

        @Override
        public synchronized boolean stopping() {
            if (!stopping && System.nanoTime() - asked > PAUSE) {
                stopping = rows.stopping(id);
                asked = System.nanoTime();
            }
            return stopping || ending.getAsBoolean();
        }
    }
}
