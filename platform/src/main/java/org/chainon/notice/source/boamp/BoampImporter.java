package org.chainon.notice.source.boamp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.kernel.Reason;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.source.JsonRecords;
import org.chainon.notice.source.Node;
import org.chainon.notice.source.XmlTree;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports BOAMP notices: answers and exports of the API as JSON, national XML, or the API itself, page by page. */
@Component
class BoampImporter implements Importer {
    private static final int LARGEST_XML = 50 << 20;
    private static final Set<String> WRAPPERS = Set.of("results", "records");
    private static final JsonMapper JSON = new JsonMapper();

    private final BoampMapping mapping;
    private final NoticeIntake intake;
    private final BoampApi api;

    BoampImporter(BoampMapping mapping, NoticeIntake intake, BoampApi api) {
        this.mapping = mapping;
        this.intake = intake;
        this.api = api;
    }

    @Override
    public String source() {
        return "boamp";
    }

    @Override
    public String description() {
        return "BOAMP notices: JSON of the API (v1, v2.1) and of exports, national XML, or the API's records address";
    }

    @Override
    public List<String> endings() {
        return List.of(".xml", ".json", ".jsonl");
    }

    @Override
    public void read(URI address, ImportRun run) throws IOException {
        if (BoampApi.isRecords(address)) {
            api.records(address, (location, record) -> take(location, record, run));
        } else {
            Importer.super.read(address, run);
        }
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(file.open())) {
            if (isXml(in)) {
                readXml(file.name(), in, run);
            } else {
                JsonRecords.read(new InputFile(file.name(), () -> in), WRAPPERS, new JsonRecords.Sink() {
                    @Override
                    public void record(int number, byte[] json) {
                        take(file.name() + ":" + number, json, run);
                    }

                    @Override
                    public void broken(int number, Reason reason, byte[] raw) {
                        String location = file.name() + ":" + number;
                        run.quarantined(location, location, reason, raw);
                    }
                });
            }
        }
    }

    private static boolean isXml(BufferedInputStream in) throws IOException {
        in.mark(4096);
        byte[] start = in.readNBytes(1024);
        in.reset();
        for (byte b : start) {
            boolean passedOver = b == 0 || b == ' ' || b == '\n' || b == '\r' || b == '\t' || (b & 0xff) >= 0xbb;
            if (!passedOver) {
                return b == '<';
            }
        }
        return false;
    }

    private void readXml(String name, InputStream in, ImportRun run) throws IOException {
        byte[] document = in.readNBytes(LARGEST_XML + 1);
        if (document.length > LARGEST_XML) {
            run.quarantined(name, name, new Reason("notice.too-large", Map.of("limit", LARGEST_XML >> 20)), document);
            return;
        }
        List<Node> notices;
        try {
            Node root = XmlTree.read(document);
            notices = root.name().equalsIgnoreCase("ANNONCE")
                    ? List.of(root)
                    : root.anywhere("ANNONCE").toList();
            if (notices.isEmpty()) {
                throw new BadRecord("notice.not-boamp");
            }
        } catch (BadRecord bad) {
            run.quarantined(name, name, bad.reason(), document);
            return;
        }
        int number = 0;
        for (Node notice : notices) {
            number++;
            String location = notices.size() == 1 ? name : name + ":" + number;
            store(location, BoampRecord.of(notice), document, run);
        }
    }

    private void take(String location, byte[] json, ImportRun run) {
        try {
            JsonNode tree = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString());
            store(location, BoampRecord.of(tree), json, run);
        } catch (CharacterCodingException e) {
            run.quarantined(location, location, Reason.of("notice.encoding"), json);
        } catch (JacksonException e) {
            run.quarantined(location, location, Reason.of("notice.json-broken"), json);
        } catch (BadRecord bad) {
            run.quarantined(location, location, bad.reason(), json);
        }
    }

    private void store(String location, BoampRecord record, byte[] raw, ImportRun run) {
        try {
            run.stored(intake.take(mapping.read(record).draft(raw)));
        } catch (BadRecord bad) {
            String id = record.id();
            run.quarantined(location, id == null ? location : id, bad.reason(), raw);
        }
    }
}
