package org.chainon.notice.source.eforms;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.kernel.Reason;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.source.XmlTree;
import org.springframework.stereotype.Component;

/** Imports eForms XML: one notice a file, or what a search at TED finds. */
@Component
class EformsImporter implements Importer {
    /** The largest notice that is read; the longest of the SDK's examples, with 100 lots, has 1.8 MB. */
    private static final int LARGEST = 50 << 20;

    private final EformsMapping mapping;
    private final NoticeIntake intake;
    private final TedApi ted;

    EformsImporter(EformsMapping mapping, NoticeIntake intake, TedApi ted) {
        this.mapping = mapping;
        this.intake = intake;
        this.ted = ted;
    }

    @Override
    public String source() {
        return "eforms";
    }

    @Override
    public String description() {
        return "eForms notices as XML files, or from TED's search API (https://api.ted.europa.eu/v3/notices/search?query=…)";
    }

    @Override
    public List<String> endings() {
        return List.of(".xml");
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        byte[] document;
        try (InputStream in = file.open()) {
            document = in.readNBytes(LARGEST + 1);
        }
        if (document.length > LARGEST) {
            run.quarantined(
                    file.name(), file.name(), new Reason("notice.too-large", Map.of("limit", LARGEST >> 20)), document);
            return;
        }
        take(file.name(), document, run);
    }

    private void take(String location, byte[] document, ImportRun run) {
        try {
            run.stored(
                    intake.take(mapping.read(XmlTree.read(document), source()).draft(document)));
        } catch (BadRecord bad) {
            run.quarantined(location, location, bad.reason(), document);
        }
    }

    /** A search address pages through TED's API; any other is one XML file. */
    @Override
    public void read(URI address, ImportRun run) throws IOException {
        if (TedApi.isSearch(address)) {
            ted.search(address, (location, document) -> take(location, document, run));
        } else {
            Importer.super.read(address, run);
        }
    }
}
