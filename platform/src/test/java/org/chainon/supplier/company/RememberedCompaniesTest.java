package org.chainon.supplier.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.Siret;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.supplier.company.CompanyStub.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RememberedCompaniesTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    JdbcClient jdbc;

    private final Siret siret = new Siret(SupplierFixtures.siret());

    private RememberedCompanies after(int days, CompanyStub stub) {
        return new RememberedCompanies(
                new SearchedCompanies(stub.address(), Duration.ofMillis(700), Duration.ofMillis(5)),
                jdbc,
                Clock.fixed(START.plus(Duration.ofDays(days)), ZoneOffset.UTC));
    }

    @Test
    void anAnswerIsKeptForThirtyDays() throws IOException {
        try (CompanyStub stub = new CompanyStub(CompanyStub.found(siret.digits()))) {
            CompanyAnswer first = after(0, stub).find(siret);
            assertThat(first).isInstanceOf(CompanyAnswer.Found.class);
            assertThat(after(29, stub).find(siret)).isEqualTo(first);
            assertThat(stub.asked).hasSize(1);
            after(31, stub).find(siret);
            assertThat(stub.asked).hasSize(2);
            assertThat(after(31, stub).remembered(siret)).isPresent();
        }
    }

    @Test
    void anOldAnswerIsBetterThanNone() throws IOException {
        try (CompanyStub stub = new CompanyStub(CompanyStub.found(siret.digits()), Answer.of(500, ""))) {
            CompanyAnswer first = after(0, stub).find(siret);
            assertThat(after(400, stub).find(siret)).isEqualTo(first);
            assertThat(stub.asked.size()).isGreaterThan(1);
        }
    }

    @Test
    void aFailureIsNotKept() throws IOException {
        try (CompanyStub stub = new CompanyStub(
                Answer.of(404, ""), Answer.of(200, CompanyStub.NONE), CompanyStub.found(siret.digits()))) {
            assertThat(after(0, stub).find(siret)).isEqualTo(new CompanyAnswer.Unavailable());
            assertThat(after(0, stub).find(siret)).isEqualTo(new CompanyAnswer.Unknown());
            assertThat(after(2, stub).find(siret)).isInstanceOf(CompanyAnswer.Found.class);
        }
    }
}
