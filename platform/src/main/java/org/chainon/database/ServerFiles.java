package org.chainon.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where the embedded server keeps what, under the platform's data directory. */
final class ServerFiles {
    private final Path home;

    ServerFiles(Path home) throws IOException {
        Path absolute = home.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(
                    absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        this.home = absolute.toRealPath();
    }

    Path data() {
        return home.resolve("postgres");
    }

    Path binaries() {
        return home.resolve("postgres-binaries");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Path startLock() {
        return home.resolve("start.lock");
    }

    Path usersLock() {
        return home.resolve("users.lock");
    }

    Path passwordFile() {
        return home.resolve("postgres.password");
    }

    /** The server's password: made once, readable by its owner only. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = Files.createTempFile(
                    home,
                    "password",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            try {
                Files.createLink(file, fresh);
            } catch (java.nio.file.FileAlreadyExistsException e) {
                // Another process made it in the same moment: its password counts.
            } finally {
                Files.delete(fresh);
            }
        }
        return Files.readString(file).strip();
    }

    /** What {@code postmaster.pid} says, if it speaks of our data directory. */
    Optional<Postmaster> postmaster() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4 || !Path.of(lines.get(1)).equals(data())) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip())));
    }

    /** A server process and its port. */
    record Postmaster(long pid, int port) {
        private static final Duration STOPPING = Duration.ofSeconds(20);

        /** Whether the process lives and is a PostgreSQL: after a reboot the number may be another's. */
        boolean alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .map(process -> process.info()
                            .command()
                            .map(c -> c.contains("postgres"))
                            .orElse(true))
                    .orElse(false);
        }

        /** Asks it for a fast shutdown (SIGINT, as {@code pg_ctl -m fast} does) and waits. */
        void stop() throws IOException {
            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start();
            try {
                process.onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("PostgreSQL (process " + pid + ") does not stop", e);
            }
        }
    }
}
