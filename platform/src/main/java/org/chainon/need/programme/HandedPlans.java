package org.chainon.need.programme;

import java.util.Optional;
import org.chainon.account.Organisation;
import org.chainon.job.Jobs;
import org.chainon.kernel.ProgrammeId;
import org.chainon.need.PurchasePlans;
import org.chainon.need.advice.BuyerKind;
import org.springframework.stereotype.Component;

/** Reads, keeps, and asks for the job. */
@Component
class HandedPlans implements PurchasePlans {
    private final PlanFile files;
    private final Programmes programmes;
    private final Jobs jobs;

    HandedPlans(PlanFile files, Programmes programmes, Jobs jobs) {
        this.files = files;
        this.programmes = programmes;
        this.jobs = jobs;
    }

    @Override
    public Optional<ProgrammeId> handIn(Organisation buyer, String name, byte[] file) {
        if (!(files.read(name, file) instanceof PlanFile.Plan plan)) {
            return Optional.empty();
        }
        Programme programme = programmes.keep(buyer, BuyerKind.LOCAL, null, name, plan);
        jobs.start(AdvisePlan.NAME, programme.id().toString());
        return Optional.of(programme.id());
    }
}
