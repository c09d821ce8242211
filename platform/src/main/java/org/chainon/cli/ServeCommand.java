package org.chainon.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Serves the platform's pages until it is stopped (Ctrl-C).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Class<?> application;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--management-port",
            description = "Port of health and metrics, on this machine only (default: the port after --port).")
    private int managementPort = -1;

    @Option(names = "--demo", description = "Fills an empty data directory with invented suppliers and notices.")
    private boolean demo;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        long started = System.nanoTime();
        int management = managementPort >= 0 ? managementPort : port == 0 ? 0 : port + 1;
        List<String> settings =
                List.of("--server.port=" + port, "--management.server.port=" + management, "--chainon.demo=" + demo);
        var context = new SpringApplicationBuilder(application)
                .logStartupInfo(false)
                .run(platform.arguments(settings.toArray(String[]::new)));
        String actual = context.getEnvironment().getProperty("local.server.port", Integer.toString(port));
        System.out.printf(
                "Chaînon: http://localhost:%s (data in %s; ready in %.1f s; stop with Ctrl-C)%n",
                actual, platform.data(), (System.nanoTime() - started) / 1e9);
        // Until a signal ends the process; Spring's shutdown hook then closes everything.
        Thread.currentThread().join();
        return 0;
    }
}
