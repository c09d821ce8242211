package org.chainon.supplier.company;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chainon.jurisdiction.Siret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The register with its answers kept for some weeks; an old answer is better than none. */
@Repository
class RememberedCompanies implements CompanyRegister {
    private static final Duration FRESH = Duration.ofDays(30);
    private static final Duration FRESH_UNKNOWN = Duration.ofDays(1);

    private final SearchedCompanies searched;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    RememberedCompanies(SearchedCompanies searched, JdbcClient jdbc, Clock clock) {
        this.searched = searched;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Remembered(@Nullable Company company, Instant askedAt) {
        CompanyAnswer answer() {
            return company == null ? new CompanyAnswer.Unknown() : new CompanyAnswer.Found(company);
        }

        boolean fresh(Instant now) {
            return askedAt.plus(company == null ? FRESH_UNKNOWN : FRESH).isAfter(now);
        }
    }

    @Override
    public CompanyAnswer find(Siret siret) {
        Optional<Remembered> before = read(siret);
        if (before.isPresent() && before.get().fresh(clock.instant())) {
            return before.get().answer();
        }
        CompanyAnswer answer = searched.ask(siret);
        return switch (answer) {
            case CompanyAnswer.Found found -> kept(siret, json.writeValueAsString(found.company()), answer);
            case CompanyAnswer.Unknown unknown -> kept(siret, null, answer);
            case CompanyAnswer.Unavailable none ->
                before.map(Remembered::answer).orElse(none);
        };
    }

    @Override
    public Optional<Company> remembered(Siret siret) {
        return read(siret).flatMap(answer -> Optional.ofNullable(answer.company()));
    }

    private Optional<Remembered> read(Siret siret) {
        return jdbc.sql("select company, asked_at from supplier.company_answer where siret = ?")
                .params(siret.digits())
                .query((row, n) -> {
                    String company = row.getString(1);
                    return new Remembered(
                            company == null ? null : json.readValue(company, Company.class),
                            row.getTimestamp(2).toInstant());
                })
                .optional();
    }

    private CompanyAnswer kept(Siret siret, @Nullable String company, CompanyAnswer answer) {
        jdbc.sql("""
                        insert into supplier.company_answer (siret, company, asked_at) values (:siret, :company::jsonb, :at)
                        on conflict (siret) do update set company = excluded.company, asked_at = excluded.asked_at""")
                .param("siret", siret.digits())
                .param("company", company)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return answer;
    }
}
