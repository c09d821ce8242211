package org.chainon.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
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

    Path data() {
        return data.toAbsolutePath();
    }

    /** Settings as Spring takes them from a command line: they win over every other source. */
    String[] arguments(String... more) {
        return Stream.concat(Stream.of("--chainon.home=" + data()), Stream.of(more))
                .toArray(String[]::new);
    }

    /** The platform without its web pages, each part made when first used. */
    ConfigurableApplicationContext start(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(arguments(
                        "--management.server.port=-1",
                        "--logging.level.org.chainon=warn",
                        "--spring.modulith.events.republish-outstanding-events-on-restart=false"));
    }
}
