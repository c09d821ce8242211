package org.chainon.notice.source.decp;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.source.json.Fields;
import org.chainon.notice.source.json.JsonCursor;
import org.chainon.notice.source.json.JsonFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Imports DECP: {@code {"marches": […]}} (arrêté of 2019), {@code {"marches": {"marche": […], "contrat-concession": […]}}}
 * (arrêtés of 22/12/2022), lists of contracts and single ones.
 */
@Component
final class DecpImporter implements Importer {
    static final String SOURCE = "decp";

    private final ContractReader reader;
    private final NoticeIntake intake;

    DecpImporter(ContractReader reader, NoticeIntake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String description() {
        return "DECP, French contracts that were won: JSON of 2019 and of 2022/2024";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".jsonl", ".ndjson");
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        new JsonFile(file, run).read(at -> top(at, run));
    }

    private void top(JsonCursor at, ImportRun run) {
        if (!at.onObject()) {
            contracts(at, run);
            return;
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        var rest = nodes.objectNode();
        boolean[] packaged = {false};
        String location = at.location();
        at.members(name -> {
            if (name.equals("marches") && (at.onArray() || at.onObject())) {
                packaged[0] = true;
                contracts(at, run);
            } else {
                whole(at, run, node -> rest.set(name, node));
            }
        });
        if (!packaged[0]) {
            take(location, rest, run);
        }
    }

    /** A list of contracts, or an object of such lists by kind. */
    private void contracts(JsonCursor at, ImportRun run) {
        if (at.onArray()) {
            at.elements(() -> whole(at, run, contract -> take(at.location(), contract, run)));
        } else if (at.onObject()) {
            at.members(kind -> contracts(at, run, kind));
        } else {
            whole(at, run, other -> take(at.location(), other, run));
        }
    }

    private void contracts(JsonCursor at, ImportRun run, String kind) {
        if (at.onArray()) {
            contracts(at, run);
        } else if (at.onObject() && (kind.equals("marche") || kind.equals("contrat-concession"))) {
            whole(at, run, contract -> take(at.location(), contract, run));
        } else {
            at.skip();
        }
    }

    private void take(String location, JsonNode contract, ImportRun run) {
        try {
            run.stored(intake.take(reader.read(contract)));
        } catch (BadRecord e) {
            Fields fields = new Fields(contract);
            String id = fields.text("id");
            String key = id == null ? location : ContractReader.buyer(fields).text("id") + "/" + id + "@" + location;
            run.quarantined(location, key, e.reason(), JsonFile.bytes(contract));
        }
    }

    private static void whole(JsonCursor at, ImportRun run, Consumer<JsonNode> use) {
        try {
            use.accept(at.read());
        } catch (BadRecord e) {
            run.quarantined(at.location(), at.location(), e.reason(), new byte[0]);
        }
    }
}
