package org.chainon.benchmarks.meetings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.convention.scheduling.format.Malformed;
import org.chainon.convention.scheduling.format.MeetingFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of meetings, and how fair its schedule has to be.
 *
 * @param published the fewest breaks, or UNSAT; null where nobody published it
 */
record MeetingCase(
        String instance,
        int fairness,
        MeetingFile file,
        @Nullable String published) {
    private static final String ENDING = ".dzn";
    private static final String KNOWN = "best-known.csv";

    private record Known(String instance, int fairness, String best) {}

    /** Each file as often as the list beside it says; once, where it is not in the list. */
    static List<MeetingCase> in(List<Path> places, int fairness) {
        List<MeetingCase> cases = new ArrayList<>();
        for (Path place : places) {
            for (Path path : files(place)) {
                cases.addAll(of(path, fairness));
            }
        }
        if (cases.isEmpty()) {
            throw new Unfit("No *.dzn in " + places);
        }
        return cases;
    }

    private static List<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(each -> each.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Unfit("There is no folder or file " + place);
        }
    }

    private static List<MeetingCase> of(Path path, int fairness) {
        String file = path.getFileName().toString();
        String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        MeetingFile read;
        try {
            read = MeetingFile.read(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new Unfit(path + " is no file of meetings that can be read: " + e.getMessage());
        }
        List<MeetingCase> cases = known(path.resolveSibling(KNOWN)).stream()
                .filter(each -> each.instance.equals(name))
                .map(each -> new MeetingCase(name, each.fairness, read, each.best))
                .toList();
        return cases.isEmpty() ? List.of(new MeetingCase(name, fairness, read, null)) : cases;
    }

    private static List<Known> known(Path list) {
        if (!Files.isReadable(list)) {
            return List.of();
        }
        try {
            return Files.readAllLines(list).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .filter(row -> row.length >= 3)
                    .map(row -> new Known(row[0].strip(), Integer.parseInt(row[1].strip()), row[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            throw new Unfit(list + " does not say how fair as a whole number: " + e.getMessage());
        }
    }
}
