package org.chainon.account.signin;

import java.util.List;
import java.util.Optional;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sign-in page offers beside the link by mail. */
@Component
class WaysIn {
    private static final String DEMO_DOMAIN = "@demo.chainon.example";

    private final OidcSettings oidc;
    private final boolean demo;
    private final JdbcClient jdbc;
    private final People people;

    WaysIn(OidcSettings oidc, @Value("${chainon.demo:false}") boolean demo, JdbcClient jdbc, People people) {
        this.oidc = oidc;
        this.demo = demo;
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * @param provider name of the provider of identities; null: none
     * @param guests whom one may try the demonstration as
     */
    record Ways(@Nullable String provider, List<Guest> guests) {}

    /** Somebody invented. */
    record Guest(String email, String name) {}

    Ways now() {
        return new Ways(oidc.present() ? oidc.name() : null, guests());
    }

    private List<Guest> guests() {
        if (!demo) {
            return List.of();
        }
        return jdbc.sql("select email, name from account.person where email like ? order by created_at, name limit 12")
                .params("%" + DEMO_DOMAIN)
                .query((row, n) -> new Guest(row.getString("email"), row.getString("name")))
                .list();
    }

    /** Empty outside of the demonstration, and for whoever is real. */
    Optional<Person> guest(String email) {
        return demo && email.endsWith(DEMO_DOMAIN) ? people.byEmail(email) : Optional.empty();
    }
}
