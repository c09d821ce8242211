package org.chainon.supplier.company;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Reason;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.SupplierUpkeep;
import org.springframework.stereotype.Component;

/** Asks the register each night, politely, whether some of the suppliers are still there. */
@Component
class RegisterUpkeep implements Job {
    private static final LocalTime NIGHT = LocalTime.of(5, 0);

    private final CompanyRegister companies;
    private final RegisterStates states;
    private final SupplierUpkeep settings;

    RegisterUpkeep(CompanyRegister companies, RegisterStates states, SupplierUpkeep settings) {
        this.companies = companies;
        this.states = states;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "register-states";
    }

    @Override
    public When when() {
        return new When.Daily(NIGHT);
    }

    @Override
    public void run(Progress progress) throws InterruptedException {
        List<String> sirets = states.notSeenFor(settings.stateDays(), settings.stateBatch());
        progress.expect(sirets.size());
        int asked = 0;
        for (String siret : sirets) {
            if (progress.stopping() || !ask(siret)) {
                progress.outcome(Reason.of("job.register-states.stopped", "count", asked));
                return;
            }
            progress.done(++asked);
            pause(settings.statePause());
        }
        progress.outcome(Reason.of("job.register-states.asked", "count", asked));
    }

    private static void pause(Duration pause) throws InterruptedException {
        Thread.sleep(pause);
    }

    /** False when the register does not answer: the rest of the night it is left in peace. */
    private boolean ask(String siret) {
        return switch (companies.find(new Siret(siret))) {
            case CompanyAnswer.Found found -> {
                Company company = found.company();
                states.saw(siret, !company.active(), company.closedOn());
                String seat = company.seat();
                if (!company.active() && seat != null && !seat.equals(siret)) {
                    states.succeeds(siret, seat, company.closedOn());
                }
                yield true;
            }
            case CompanyAnswer.Unknown unknown -> {
                states.saw(siret, null, null);
                yield true;
            }
            case CompanyAnswer.Unavailable none -> false;
        };
    }
}
