package org.chainon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.chainon.PlatformTest;
import org.chainon.account.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PlatformTest
class FloodTest {
    private static final int REQUESTS = 5000;
    private static final int AT_ONCE = 100;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @Autowired
    SessionRepositoryFilter<?> sessions;

    private final String victim = Visitor.email();

    @Test
    void tenThousandRequestsFromOneAddressAndFromManyKeepNobodyOut() throws Exception {
        Visitor known = new Visitor(mvc, jdbc).signIn(victim);
        int before = known.mails(victim);
        String stranger = Visitor.email();

        Map<Integer, Integer> fromOne = flood(n -> "203.0.113.9", n -> n % 2 == 0 ? victim : Visitor.email());
        Map<Integer, Integer> fromMany = flood(n -> "11.%d.%d.1".formatted(n / 250, n % 250), n -> victim);

        assertThat(fromOne.keySet()).as("from one: " + fromOne).containsOnly(200, 429);
        assertThat(fromOne.get(429)).isGreaterThan(REQUESTS - 100);
        assertThat(fromMany.keySet()).as("from many: " + fromMany).isSubsetOf(200, 429);
        assertThat(fromMany.get(200)).isGreaterThan(REQUESTS / 2);
        assertThat(known.mails(victim) - before).as("mails to the victim").isLessThan(80);

        known.post("/deconnexion");
        assertThat(known.signIn(victim).signedIn()).as("on a known device").isTrue();
        assertThat(new Visitor(mvc, jdbc).signIn(stranger).signedIn())
                .as("anybody else")
                .isTrue();
    }

    @Test
    void whoFloodsOneAddressOfMailFromElsewhereDoesNotStopItsOwnerOnAnotherNetwork() throws Exception {
        for (int i = 0; i < 40; i++) {
            new Visitor(mvc, jdbc).at("198.18.%d.1".formatted(i % 4)).post("/connexion", "email", victim);
        }
        assertThat(new Visitor(mvc, jdbc).mails(victim)).isLessThanOrEqualTo(20);
        assertThat(new Visitor(mvc, jdbc).signIn(victim).signedIn()).isTrue();
    }

    /** How often each status was answered. */
    private Map<Integer, Integer> flood(IntFunction<String> address, IntFunction<String> email) throws Exception {
        // The usual one keeps the text of every answer in case the test fails.
        MockMvc forgetful = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(sessions)
                .apply(springSecurity())
                .build();
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                int n = i;
                places.acquire();
                threads.submit(() -> {
                    try {
                        int status = new Visitor(forgetful, jdbc)
                                .at(address.apply(n))
                                .post("/connexion", "email", email.apply(n))
                                .status();
                        answers.merge(status, 1, Integer::sum);
                    } catch (Exception e) {
                        answers.merge(-1, 1, Integer::sum);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return answers;
    }
}
