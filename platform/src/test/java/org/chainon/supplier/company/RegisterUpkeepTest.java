package org.chainon.supplier.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.PlatformTest;
import org.chainon.job.Progress;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Reason;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierUpkeep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RegisterUpkeepTest {
    @Autowired
    RegisterStates states;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    private final String siret = siret();
    private final String seat = siret();
    private Supplier supplier;

    @BeforeEach
    void aSupplier() throws Exception {
        register.register(supplier("upkeep-" + siret, "Suivie " + siret)
                .identifier(siret)
                .site(siteIn(LILLE))
                .build());
        supplier = directory.byIdentifier(siret).orElseThrow();
    }

    /** A register that answers for some numbers and knows no others. */
    private static final class Register implements CompanyRegister {
        private final List<String> asked = new ArrayList<>();
        private final Map<String, CompanyAnswer> answers;

        Register(Map<String, CompanyAnswer> answers) {
            this.answers = answers;
        }

        @Override
        public CompanyAnswer find(Siret wanted) {
            asked.add(wanted.digits());
            return answers.getOrDefault(wanted.digits(), new CompanyAnswer.Unknown());
        }

        @Override
        public Optional<Company> remembered(Siret wanted) {
            return Optional.empty();
        }
    }

    private static final class Seen implements Progress {
        private Reason outcome = Reason.of("none");

        @Override
        public String about() {
            return "";
        }

        @Override
        public void expect(long total) {
            assertThat(total).isPositive();
        }

        @Override
        public void done(long count) {
            assertThat(count).isPositive();
        }

        @Override
        public void outcome(Reason what) {
            outcome = what;
        }

        @Override
        public boolean stopping() {
            return false;
        }
    }

    private Seen ask(Register answering) throws InterruptedException {
        Seen seen = new Seen();
        new RegisterUpkeep(answering, states, new SupplierUpkeep(List.of(), 30, 100_000, Duration.ZERO)).run(seen);
        return seen;
    }

    private CompanyAnswer closed() {
        String json = """
                {"results": [{"nom_complet": "SUIVIE", "etat_administratif": "A",
                  "siege": {"siret": "%s", "etat_administratif": "A"},
                  "matching_etablissements": [{"siret": "%s", "etat_administratif": "F", "date_fermeture": "2026-02-03"}]}]}
                """.formatted(seat, siret);
        return new CompanyAnswer.Found(CompanyJson.read(json, new Siret(siret)).orElseThrow());
    }

    @Test
    void aClosedEstablishmentAndItsCompanysSeatAreNotedAndNotAskedForAgain() throws Exception {
        Register answering = new Register(Map.of(siret, closed()));
        ask(answering);

        assertThat(states.of(supplier).orElseThrow().closedOn()).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(states.of(supplier).orElseThrow().successor()).isEqualTo(seat);
        assertThat(answering.asked).contains(siret);
        assertThat(states.notSeenFor(30, 100_000)).doesNotContain(siret);
    }

    @Test
    void aRegisterThatDoesNotAnswerIsLeftInPeace() throws Exception {
        List<String> waiting = states.notSeenFor(30, 100_000);
        Register silent = new Register(Map.of(waiting.getFirst(), new CompanyAnswer.Unavailable()));

        assertThat(ask(silent).outcome.code()).isEqualTo("job.register-states.stopped");
        assertThat(silent.asked).hasSize(1);
        assertThat(states.notSeenFor(30, 100_000)).contains(waiting.getFirst());
    }

    @Test
    void whatTheRegisterDoesNotTellLeavesWhatItToldBefore() throws Exception {
        states.saw(siret, true, LocalDate.of(2026, 2, 3));
        states.saw(siret, null, null);

        assertThat(states.of(supplier).orElseThrow().closedOn()).isEqualTo(LocalDate.of(2026, 2, 3));
        states.saw(siret, false, null);
        assertThat(states.of(supplier)).isEmpty();
    }
}
