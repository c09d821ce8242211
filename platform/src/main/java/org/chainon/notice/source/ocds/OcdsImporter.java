package org.chainon.notice.source.ocds;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Downloads;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.source.json.Fields;
import org.chainon.notice.source.json.JsonFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Imports the Open Contracting Data Standard, 1.1 and 1.0 (https://standard.open-contracting.org/1.1/). */
@Component
final class OcdsImporter implements Importer {
    private static final int MOST_PAGES = 100_000;

    private final ReleaseReader reader;
    private final NoticeIntake intake;

    OcdsImporter(ReleaseReader reader, NoticeIntake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public String source() {
        return AwardReader.SOURCE;
    }

    @Override
    public String description() {
        return "Open Contracting Data Standard 1.1: releases, records and packages of them (Québec's SEAO and others)";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".jsonl", ".ndjson");
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        readPage(file, run);
    }

    /** Follows {@code links.next} from page to page. */
    @Override
    public void read(URI address, ImportRun run) throws IOException {
        Set<URI> seen = new HashSet<>();
        @Nullable URI page = address;
        while (page != null && seen.add(page) && seen.size() <= MOST_PAGES) {
            AtomicReference<@Nullable String> next = new AtomicReference<>();
            URI current = page;
            Downloads.open(current, file -> next.set(readPage(file, run)));
            @Nullable String following = next.get();
            page = following == null ? null : onTheWeb(current.resolve(following));
        }
    }

    private static @Nullable URI onTheWeb(URI address) {
        return "http".equals(address.getScheme()) || "https".equals(address.getScheme()) ? address : null;
    }

    private @Nullable String readPage(InputFile file, ImportRun run) throws IOException {
        Packages packages = new Packages(new IntoIntake(run));
        new JsonFile(file, run).read(packages::read);
        return packages.next();
    }

    private final class IntoIntake implements Packages.Sink {
        private final ImportRun run;

        IntoIntake(ImportRun run) {
            this.run = run;
        }

        @Override
        public void release(String location, JsonNode release) {
            try {
                ReleaseReader.Reading reading = reader.read(release);
                Stored outcome = intake.take(reading.notice());
                for (AwardDraft award : reading.awards()) {
                    intake.take(award);
                }
                run.stored(outcome);
            } catch (BadRecord e) {
                refused(location, e, release);
            }
        }

        @Override
        public void refused(String location, BadRecord reason, JsonNode found) {
            Fields fields = new Fields(found);
            String ocid = fields.text("ocid");
            String key = ocid == null ? location : ocid + "/" + fields.text("id");
            run.quarantined(location, key, reason.reason(), JsonFile.bytes(found));
        }
    }
}
