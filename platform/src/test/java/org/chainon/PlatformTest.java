package org.chainon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test against the whole platform and a real PostgreSQL, empty at the start of the run and shared by all such tests: use
 * ids of your own. Every such test shares one application context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "chainon.home=target/test-homes/${random.uuid}",
            "chainon.database.durable=false",
            "chainon.mail.pause=1d",
            "chainon.company-api=",
            "chainon.jobs.enabled=false",
            "management.server.port=-1"
        })
@AutoConfigureMockMvc
public @interface PlatformTest {}
