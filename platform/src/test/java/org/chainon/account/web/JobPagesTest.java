package org.chainon.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.job.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class JobPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Jobs jobs;

    @Autowired
    Audit audit;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from job.scheduled_task where task_name = 'retention'").update();
        jdbc.sql("delete from job.run where job = 'retention'").update();
    }

    private Person administrator() {
        Person person = new Cast(people, organisations).somebody();
        people.admin(person.id(), true);
        return person;
    }

    private Jobs.Listed retention() {
        return jobs.all().stream()
                .filter(job -> job.name().equals("retention"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAdministratorHasAJobDoneNow() throws Exception {
        mvc.perform(post("/administration/travaux")
                        .param("travail", "retention")
                        .with(csrf())
                        .with(Cast.as(administrator())))
                .andExpect(redirectedUrl("/administration/travaux?lance=retention"));

        assertThat(retention().next()).isBeforeOrEqualTo(Instant.now());
        assertThat(audit.on("retention")).isNotEmpty();
    }

    @Test
    void aFailureIsSaidPlainly() throws Exception {
        jdbc.sql("""
                        insert into job.run (job, about, started_at, ended_at, failure)
                        values ('retention', '', now(), now(), 'IllegalStateException, account.data.Retention:70')""").update();

        mvc.perform(get("/administration/travaux").with(Cast.as(administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fin de conservation")))
                .andExpect(content().string(containsString("est essayé de nouveau tout seul")))
                .andExpect(content().string(containsString("account.data.Retention:70")));
    }

    @Test
    void whatIsNoRegularJobIsNotStartedFromThePage() throws Exception {
        for (String name : List.of("quarantine-retry", "nothing")) {
            mvc.perform(post("/administration/travaux")
                            .param("travail", name)
                            .with(csrf())
                            .with(Cast.as(administrator())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void everyJobSaysWhatItIsInBothLanguages() {
        for (Jobs.Listed job : jobs.all()) {
            for (String word : List.of("title", "what")) {
                String key = "job." + job.name() + "." + word;
                assertThat(messages.getMessage(key, null, Locale.FRENCH)).isNotBlank();
                assertThat(messages.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
            }
        }
    }
}
