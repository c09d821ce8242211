package org.chainon.need.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.Money;
import org.chainon.kernel.ProgrammeId;
import org.chainon.kernel.Reason;
import org.chainon.need.advice.AdvisePurchase;
import org.chainon.need.advice.PlannedPurchase;
import org.chainon.need.advice.PurchaseAdvice;
import org.chainon.need.advice.RegimeFinding;
import org.chainon.need.advice.Remembered;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Advises on the lines of one purchase plan that still wait, some at a time: what is done is kept at once, so that a killed process costs
 * the lines of one turn.
 */
@Component
public class AdvisePlan implements Job {
    public static final String NAME = "purchase-programme";

    private static final int AT_ONCE = 100;
    private static final int THREADS = 2;

    private final ProgrammeRows rows;
    private final PlanLines reader;
    private final AdvisePurchase advise;
    private final Clock clock;

    AdvisePlan(ProgrammeRows rows, PlanLines reader, AdvisePurchase advise, Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.advise = advise;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public When when() {
        return new When.Asked();
    }

    /** A plan that was removed meanwhile has no line left. */
    @Override
    public void run(Progress progress) throws InterruptedException {
        ProgrammeId id = ProgrammeId.parse(progress.about());
        Programme programme = rows.find(id).orElse(null);
        if (programme == null) {
            return;
        }
        Programmes.Standing standing = rows.standing(id);
        progress.expect(standing.total());
        long done = standing.done();
        Remembered remembered = Remembered.forMany();
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            List<PlanFile.Line> lines = rows.waiting(id, AT_ONCE);
            while (!lines.isEmpty() && !progress.stopping()) {
                rows.advised(id, advised(programme, lines, remembered, workers));
                done += lines.size();
                progress.done(done);
                lines = rows.waiting(id, AT_ONCE);
            }
            if (!lines.isEmpty()) {
                throw new IllegalStateException("the process stops; the rest is done by the next");
            }
        }
        progress.outcome(Reason.of("job.programme", "count", done));
    }

    private List<ProgrammeRows.Advised> advised(
            Programme programme, List<PlanFile.Line> lines, Remembered remembered, ExecutorService workers)
            throws InterruptedException {
        LocalDate today = LocalDate.now(clock.withZone(programme.law().zone()));
        List<Future<ProgrammeRows.Advised>> futures = lines.stream()
                .map(line -> workers.submit(() -> advised(programme, line, today, remembered)))
                .toList();
        List<ProgrammeRows.Advised> done = new ArrayList<>();
        for (Future<ProgrammeRows.Advised> future : futures) {
            try {
                done.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return done;
    }

    private ProgrammeRows.Advised advised(
            Programme programme, PlanFile.Line line, LocalDate today, Remembered remembered) {
        return switch (reader.read(programme, line.cells(), today)) {
            case ReadLine.Refused refused -> new ProgrammeRows.Advised(line.number(), null, refused.reason());
            case ReadLine.Understood read -> {
                PurchaseAdvice advice = advise.of(read.purchase(), Map.of(), remembered);
                if (advice.activities().isEmpty()
                        && advice.planned().purchase().cpv().isEmpty()) {
                    yield new ProgrammeRows.Advised(line.number(), null, Reason.of("programme.not-understood"));
                }
                List<Reason> warnings = new ArrayList<>(read.warnings());
                PlanLines.sort(programme, line.cells())
                        .filter(sort -> sort != advice.planned().subject())
                        .ifPresent(sort -> warnings.add(new Reason(
                                "programme.sort",
                                Map.of("subject", sort, "read", advice.planned().subject()))));
                yield new ProgrammeRows.Advised(line.number(), kept(advice, warnings), null);
            }
        };
    }

    private static LineAdvice kept(PurchaseAdvice advice, List<Reason> warnings) {
        PlannedPurchase planned = advice.planned();
        Money amount = planned.purchase().amount();
        List<Reason> all = new ArrayList<>(warnings);
        Reason doubt = advice.doubt();
        if (doubt != null) {
            all.add(doubt);
        }
        RegimeFinding.Open by = advice.advice().regime();
        return new LineAdvice(
                advice.activities().stream().map(Activity::id).toList(),
                planned.purchase().cpv().stream().map(Cpv::code).toList(),
                planned.purchase().places().stream().map(Object::toString).toList(),
                amount == null ? null : amount.amount(),
                planned.purchase().months(),
                planned.purchase().launch(),
                regimes(advice),
                advice.everybody().fit(),
                advice.families(),
                advice.everybody().within20(),
                advice.everybody().within50(),
                advice.everybody().spread(),
                advice.advice().way(),
                by == null ? null : by.regime().article(),
                advice.hours() == null ? null : hours(advice),
                advice.advice().reasons(),
                advice.dutiesInWords(Locale.FRENCH),
                all);
    }

    private static @Nullable Long hours(PurchaseAdvice advice) {
        return advice.clausePartners() < 0 || advice.hours() == null
                ? null
                : (Long) advice.hours().hours();
    }

    private static List<LineAdvice.Regime> regimes(PurchaseAdvice advice) {
        return advice.regimes().stream()
                .filter(RegimeFinding.Open.class::isInstance)
                .map(RegimeFinding.Open.class::cast)
                .map(open -> new LineAdvice.Regime(
                        open.regime().article(), open.evidence().fit(), open.sure()))
                .toList();
    }
}
