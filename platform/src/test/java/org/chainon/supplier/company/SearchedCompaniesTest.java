package org.chainon.supplier.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.chainon.jurisdiction.Siret;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.supplier.company.CompanyStub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SearchedCompaniesTest {
    private final Siret siret = new Siret(SupplierFixtures.siret());

    private CompanyAnswer ask(CompanyStub stub) {
        return ask(stub, Duration.ofSeconds(20));
    }

    private CompanyAnswer ask(CompanyStub stub, Duration patience) {
        return new SearchedCompanies(stub.address() + "/", patience, Duration.ofMillis(5)).ask(siret);
    }

    @Test
    void readsWhatTheRegisterSays() throws IOException {
        try (CompanyStub stub = new CompanyStub(CompanyStub.found(siret.digits()))) {
            CompanyAnswer answer = ask(stub);
            assertThat(answer).isInstanceOfSatisfying(CompanyAnswer.Found.class, found -> {
                Company company = found.company();
                assertThat(company.name()).isEqualTo("LA COLLECTERIE");
                assertThat(company.legalCategory()).isEqualTo("9220");
                assertThat(company.naf()).isEqualTo("8130Z");
                assertThat(company.headcount()).isEqualTo(HeadcountBand.FROM_10);
                assertThat(company.active()).isTrue();
                assertThat(company.ess()).isTrue();
                assertThat(company.address()).isEqualTo("18 Rue Saint Antoine");
                assertThat(company.postalCode() + " " + company.city()).isEqualTo("93100 Montreuil");
                assertThat(company.point()).isNotNull();
            });
            assertThat(stub.asked).containsExactly("/search?q=" + siret + "&per_page=5");
        }
    }

    @Test
    void aClosedCompanyIsNotActive() throws IOException {
        try (CompanyStub stub = new CompanyStub(CompanyStub.closed(siret.digits()))) {
            assertThat(ask(stub))
                    .isInstanceOfSatisfying(
                            CompanyAnswer.Found.class,
                            found -> assertThat(found.company().active()).isFalse());
        }
    }

    @Test
    void aNumberThatIsNotThereIsUnknown() throws IOException {
        try (CompanyStub stub = new CompanyStub(Answer.of(200, CompanyStub.NONE))) {
            assertThat(ask(stub)).isEqualTo(new CompanyAnswer.Unknown());
        }
    }

    @Test
    void theCompanyOfAnotherNumberIsNotTaken() throws IOException {
        try (CompanyStub stub = new CompanyStub(CompanyStub.found(SupplierFixtures.siret()))) {
            assertThat(ask(stub)).isEqualTo(new CompanyAnswer.Unknown());
        }
    }

    @Test
    void asksAgainWhileTheRegisterIsBusy() throws IOException {
        try (CompanyStub stub =
                new CompanyStub(Answer.of(429, ""), Answer.of(503, ""), CompanyStub.found(siret.digits()))) {
            assertThat(ask(stub)).isInstanceOf(CompanyAnswer.Found.class);
            assertThat(stub.asked).hasSize(3);
        }
    }

    @Test
    void givesUpAfterThreeTries() throws IOException {
        try (CompanyStub stub = new CompanyStub(Answer.of(500, "oops"))) {
            assertThat(ask(stub)).isEqualTo(new CompanyAnswer.Unavailable());
            assertThat(stub.asked).hasSize(3);
        }
    }

    @Test
    void doesNotWaitForASlowRegister() throws IOException {
        Answer found = CompanyStub.found(siret.digits());
        try (CompanyStub late = new CompanyStub(new Answer(200, found.body(), 5_000, 0));
                CompanyStub dripping = new CompanyStub(new Answer(200, found.body(), 0, 5_000))) {
            long start = System.nanoTime();
            assertThat(ask(late, Duration.ofMillis(300))).isEqualTo(new CompanyAnswer.Unavailable());
            assertThat(ask(dripping, Duration.ofMillis(300))).isEqualTo(new CompanyAnswer.Unavailable());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void garbageIsNoAnswer() throws IOException {
        for (String body : new String[] {"<html>maintenance</html>", "{}", "[]", "", "{\"results\":[{\"siege\":3}]}"}) {
            try (CompanyStub stub = new CompanyStub(Answer.of(200, body))) {
                assertThat(ask(stub)).as(body).isNotInstanceOf(CompanyAnswer.Found.class);
            }
        }
        try (CompanyStub huge = new CompanyStub(Answer.of(200, "x".repeat(3 << 20)))) {
            assertThat(ask(huge)).isEqualTo(new CompanyAnswer.Unavailable());
        }
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        assertThat(new SearchedCompanies("", Duration.ofSeconds(1), Duration.ZERO).ask(siret))
                .isEqualTo(new CompanyAnswer.Unavailable());
    }
}
