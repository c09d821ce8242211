package org.chainon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, as its users run it. */
public final class ChainonProcess {
    private final Process process;
    private final Path out;
    private final Path err;

    private ChainonProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public static ChainonProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** @param settings environment variables of the process */
    public static ChainonProcess start(Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.chainon.Chainon"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("chainon", ".out");
        Path err = Files.createTempFile("chainon", ".err");
        out.toFile().deleteOnExit();
        err.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("CHAINON_DATABASE_DURABLE", "false");
        builder.environment().putAll(settings);
        return new ChainonProcess(builder.start(), out, err);
    }

    /** Runs to its end. */
    public static ChainonProcess run(String... arguments) throws Exception {
        ChainonProcess chainon = start(arguments);
        chainon.waitFor();
        return chainon;
    }

    public int waitFor() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("chainon hangs");
        }
        return process.exitValue();
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The most memory that it has held, where the system tells (Linux); else 0. */
    public long peakMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    public boolean running() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    public String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }
}
