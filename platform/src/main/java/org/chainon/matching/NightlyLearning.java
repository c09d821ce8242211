package org.chainon.matching;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.Precedent;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.Trained;
import org.chainon.matching.engine.WeightsTrainer;
import org.chainon.matching.engine.Won;
import org.chainon.matching.engine.Work;
import org.chainon.nomenclature.Activities;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.WonContracts;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Learns the weights anew from the awards in the database. They judge from then on only if they find more of the winners that
 * were held out than the present ones do.
 */
@Component
class NightlyLearning implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyLearning.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    /** Fewer awards than this teach less than is known already. */
    private static final int ENOUGH = 2000;

    private final WonContracts won;
    private final SupplierDirectory directory;
    private final Profiles profiles;
    private final LearnedWeights weights;
    private final Territory territory;
    private final Activities activities;

    NightlyLearning(
            WonContracts won,
            SupplierDirectory directory,
            Profiles profiles,
            LearnedWeights weights,
            Territory territory,
            Activities activities) {
        this.won = won;
        this.directory = directory;
        this.profiles = profiles;
        this.weights = weights;
        this.territory = territory;
        this.activities = activities;
    }

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public When when() {
        return new When.Daily(NIGHT);
    }

    @Override
    public void run(Progress progress) {
        progress.outcome(
                learn(ENOUGH).map(NightlyLearning::outcome).orElseGet(() -> Reason.of("job.learning.too-few")));
    }

    private static Reason outcome(Trained trained) {
        return Reason.of(
                trained.better() ? "job.learning.used" : "job.learning.not-used", "count", trained.contracts());
    }

    /** Empty when there are too few awards. */
    Optional<Trained> learn(int enough) {
        Optional<Trained> learned = train(enough);
        learned.ifPresent(trained -> LOG.info(
                "Weights learned from {} contracts: MRR {} on {} held out, before {}: {}",
                trained.contracts(),
                trained.mrr(),
                trained.held(),
                trained.mrrBefore(),
                trained.better() ? "used from now on" : "not used"));
        return learned;
    }

    private Optional<Trained> train(int enough) {
        Winners winners = new Winners();
        List<Precedent> precedents = new ArrayList<>();
        List<Won> contracts = new ArrayList<>();
        won.changedSince(0, award -> {
            Work work = profiles.work(award);
            int number = 0;
            List<SupplierId> ids = new ArrayList<>();
            for (AwardDraft.Winner winner : award.terms().winners()) {
                if (winner.identifier() != null) {
                    Winner known = winners.of(winner);
                    known.works.add(work);
                    ids.add(known.id);
                    precedents.add(new Precedent(award.id() + "-" + number++, work, known.naf(), known.kinds()));
                }
            }
            if (!ids.isEmpty() && award.terms().notifiedOn() != null) {
                contracts.add(new Won(profiles.contract(award), Set.copyOf(ids)));
            }
        });
        if (contracts.size() < enough) {
            return Optional.empty();
        }
        Trained trained = new WeightsTrainer(territory, activities, 1, LOG::debug)
                .train(winners.profiles(), precedents, contracts, weights.current());
        weights.keep(trained);
        return Optional.of(trained);
    }

    /** A legal unit that won, with its profile when it is in the directory. */
    private static final class Winner {
        private final SupplierId id;
        private final Optional<Supplier> supplier;
        private final AwardDraft.Winner named;
        private final List<Work> works = new ArrayList<>();

        Winner(SupplierId id, Optional<Supplier> supplier, AwardDraft.Winner named) {
            this.id = id;
            this.supplier = supplier;
            this.named = named;
        }

        @Nullable
        String naf() {
            return supplier.map(Supplier::naf).orElse(null);
        }

        Set<EnterpriseKind> kinds() {
            return supplier.map(Supplier::kinds).orElse(Set.of());
        }
    }

    private final class Winners {
        private final Map<String, Winner> byUnit = new LinkedHashMap<>();

        Winner of(AwardDraft.Winner named) {
            String identifier = String.valueOf(named.identifier());
            String unit = Siren.unitOf(identifier);
            return byUnit.computeIfAbsent(unit, key -> {
                Optional<Supplier> supplier =
                        directory.ofLegalUnit(identifier).stream().findFirst();
                SupplierId id = supplier.map(Supplier::id).orElseGet(() -> SupplierProfile.idOf(unit));
                return new Winner(id, supplier, named);
            });
        }

        List<SupplierProfile> profiles() {
            return byUnit.values().stream().map(this::profile).toList();
        }

        private SupplierProfile profile(Winner winner) {
            return winner.supplier
                    .map(supplier -> profiles.of(supplier).having(winner.works))
                    .orElseGet(() -> SupplierProfile.ofWinner(winner.id, winner.named.name(), winner.works));
        }
    }
}
