package org.chainon.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** What every command shares: the data directory, and how the platform is started upon it. */
final class PlatformOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data are kept (default: ~/.chainon). Another chainon may be using it.")
    private Path data = Path.of(System.getProperty("user.home"), ".chainon");

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("chainon.home", data.toAbsolutePath().toString());
        return properties;
    }

    Path data() {
        return data.toAbsolutePath();
    }

    /** The platform without its web pages, each part made when first used. */
    ConfigurableApplicationContext start(Class<?> application) {
        Map<String, Object> properties = properties();
        properties.put("management.server.port", "-1");
        properties.put("spring.modulith.events.republish-outstanding-events-on-restart", "false");
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(properties)
                .run();
    }
}
