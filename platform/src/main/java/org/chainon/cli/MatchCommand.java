package org.chainon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.LotMatches;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "match",
        description = {
            "Ranks the suppliers that fit each lot of a notice, or the open lots that fit a supplier, with reasons.",
            "With --all: every open lot of every open notice."
        },
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
    private final Class<?> application;

    @CommandLine.Spec
    private CommandSpec spec;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "NOTICE|SUPPLIER",
            description = "Our id or the source's own (25-127510, an eForms or OCDS id), or a supplier's id or SIRET.")
    private @Nullable String subject;

    @Option(names = "--top", defaultValue = "20", description = "How many a lot (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--json", description = "One JSON document instead of lines.")
    private boolean json;

    @Option(names = "--all", description = "Ranks all that is open and says how much and how fast.")
    private boolean all;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "FILE",
            description = "With --all: writes one row a match to FILE.csv or FILE.json.")
    private @Nullable Path output;

    @Option(names = "--jurisdiction", description = "With --all: only notices of FR or QC.")
    private @Nullable Jurisdiction jurisdiction;

    MatchCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        if (all) {
            return matchAll();
        }
        if (output != null || jurisdiction != null) {
            throw wrong("--output and --jurisdiction go with --all.");
        }
        if (subject == null) {
            throw wrong("Name a notice or a supplier, or --all.");
        }
        return matchOne(subject);
    }

    private int matchAll() throws IOException {
        if (subject != null || json) {
            throw wrong("--all takes no notice or supplier and no --json; --output FILE.json writes a file.");
        }
        if (output != null
                && TableFile.format(output)
                        .filter(format -> !format.equals("xlsx"))
                        .isEmpty()) {
            throw wrong("--output takes a FILE.csv or a FILE.json, not " + output + ".");
        }
        try (var context = platform.start(application)) {
            System.out.println(new MatchAll(context, top).run(jurisdiction, output));
            return 0;
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int matchOne(String subject) {
        try (var context = platform.start(application)) {
            Matching matching = context.getBean(Matching.class);
            Optional<Notice> notice = notice(subject, context.getBean(Notices.class));
            Optional<Supplier> supplier =
                    notice.isPresent() ? Optional.empty() : supplier(subject, context.getBean(SupplierDirectory.class));
            if (notice.isEmpty() && supplier.isEmpty()) {
                throw new IllegalArgumentException("there is no notice and no supplier " + subject);
            }
            matching.awaitReady();
            Rendering rendering = new Rendering(context);
            if (notice.isPresent()) {
                show(rendering, matching.whoFits(notice.get().id(), top).orElseThrow());
            } else {
                show(
                        rendering,
                        matching.whatFits(supplier.orElseThrow().id(), top).orElseThrow(),
                        "");
            }
            return 0;
        }
    }

    private static Optional<Notice> notice(String subject, Notices notices) {
        try {
            return notices.find(NoticeId.parse(subject)).or(() -> notices.bySourceId(subject));
        } catch (IllegalArgumentException e) {
            return notices.bySourceId(subject);
        }
    }

    private static Optional<Supplier> supplier(String subject, SupplierDirectory directory) {
        try {
            return directory.find(SupplierId.parse(subject));
        } catch (IllegalArgumentException e) {
            return directory.byIdentifier(subject);
        }
    }

    private void show(Rendering rendering, List<LotMatches> lots) {
        if (json) {
            rendering.print(lots.stream()
                    .map(lot -> {
                        Map<String, Object> object = new LinkedHashMap<>();
                        object.put("lot", lot.lot().number());
                        object.put("title", lot.lot().title());
                        object.put(
                                "matches",
                                lot.matches().stream().map(rendering::object).toList());
                        return object;
                    })
                    .toList());
            return;
        }
        for (LotMatches lot : lots) {
            System.out.println(lot.lot().number() + "  " + lot.lot().title());
            show(rendering, lot.matches(), "  ");
        }
    }

    private void show(Rendering rendering, List<Match> matches, String indent) {
        if (json && indent.isEmpty()) {
            rendering.print(matches.stream().map(rendering::object).toList());
            return;
        }
        if (matches.isEmpty()) {
            System.out.println(indent + "  nobody fits");
        }
        for (Match match : matches) {
            System.out.printf(Locale.ROOT, "%s%.3f  %s%n", indent, match.score(), rendering.subject(match));
            match.reasons().forEach(reason -> System.out.println(indent + "      + " + rendering.words.of(reason)));
            match.lacks().forEach(reason -> System.out.println(indent + "      - " + rendering.words.of(reason)));
        }
    }

    /** Matches as JSON objects and as words. */
    private static final class Rendering {
        private final ReasonWords words;
        private final SupplierDirectory suppliers;
        private final Notices notices;
        private final JsonMapper mapper;

        Rendering(ApplicationContext context) {
            words = new ReasonWords(context.getBean(MessageSource.class));
            suppliers = context.getBean(SupplierDirectory.class);
            notices = context.getBean(Notices.class);
            mapper = context.getBean(JsonMapper.class);
        }

        void print(Object document) {
            System.out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        }

        String subject(Match match) {
            return suppliers.find(match.supplier()).map(Supplier::displayName).orElse("?") + "  —  "
                    + notices.find(match.notice()).map(Notice::title).orElse("?");
        }

        Map<String, Object> object(Match match) {
            Map<String, Object> object = new LinkedHashMap<>();
            Optional<Supplier> supplier = suppliers.find(match.supplier());
            object.put("supplier", match.supplier().toString());
            supplier.ifPresent(found -> {
                object.put("name", found.displayName());
                object.put("kinds", found.kinds());
                object.put("identifier", found.identifier());
            });
            object.put("notice", match.notice().toString());
            object.put("lot", match.lot().toString());
            object.put("score", Math.round(match.score() * 10_000) / 10_000.0);
            object.put("reasons", match.reasons());
            object.put("lacks", match.lacks());
            return object;
        }
    }
}
