package org.chainon.notice.source.ocds;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.intake.BadRecord;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.notice.Notices;
import org.chainon.notice.source.json.Fields;
import org.chainon.notice.source.json.JsonFile;
import org.chainon.notice.source.json.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads one release of OCDS 1.1 or 1.0. The notice is the contracting process (its OCID), each release a version of it. A
 * release that does not say what is bought (only awards, only contracts, only a new deadline) gives a draft without lots: those
 * known stay; one without anything that could be a title has the title of the notice as it is known.
 */
@Component
final class ReleaseReader {
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final TenderLots lots;
    private final AwardReader awards;
    private final Places places;
    private final Notices notices;

    ReleaseReader(TenderLots lots, AwardReader awards, Places places, Notices notices) {
        this.lots = lots;
        this.awards = awards;
        this.places = places;
        this.notices = notices;
    }

    /**
     * What a release says. The awards stand beside the notice: a later release may name only others, and those stay won all
     * the same; the OCID ties them to it.
     */
    record Reading(NoticeDraft notice, List<AwardDraft> awards) {}

    /** @throws BadRecord when it lacks OCID, date or anything that could be a title, or has a deadline that is no date */
    Reading read(JsonNode node) throws BadRecord {
        Fields release = new Fields(node);
        String ocid = release.text("ocid");
        if (ocid == null) {
            throw new BadRecord("ocds.no-ocid");
        }
        OffsetDateTime date = date(release, ocid);
        Parties parties = Parties.of(release);
        Setting setting = Setting.of(release, parties);
        Fields tender = release.at("tender");
        String title = title(release, ocid);
        String description = Optional.ofNullable(tender.firstText("description", "description_fr", "description_en"))
                .map(Texts::plain)
                .orElse("");
        @Nullable OffsetDateTime deadline = deadline(tender, setting, ocid);
        Notice.Buyer buyer = buyer(parties.buyer(), setting);
        String version = version(release, date);
        Stage stage = Stage.of(release);
        NoticeDraft draft = new NoticeDraft(
                AwardReader.SOURCE,
                ocid,
                version,
                null,
                ocid,
                stage.form(),
                stage.tags().isEmpty() ? null : stage.tags(),
                nature(release),
                tender.firstText("procurementMethodDetails", "procurementMethod"),
                title,
                description,
                buyer,
                setting.jurisdiction(),
                setting.country(),
                date.atZoneSameInstant(setting.zone()).toLocalDate(),
                deadline,
                stage.status(),
                setting.language(),
                lots(release, title, description, deadline, setting),
                Links.of(release),
                List.of(),
                JsonFile.bytes(node));
        return new Reading(draft, awards.read(release, new AwardReader.Process(ocid, version, title, buyer, setting)));
    }

    /** A release converted from 1.0, which has no parties, to 1.1 keeps its id and date: the converted one is the newer. */
    private static String version(Fields release, OffsetDateTime date) {
        String mark = release.has("parties") || release.has("version") ? "/" : "-/";
        return SORTABLE.format(date.withOffsetSameInstant(ZoneOffset.UTC)) + mark + release.text("id");
    }

    /** The release's date; OCDS requires it, but some have only their package's. */
    private static OffsetDateTime date(Fields release, String ocid) throws BadRecord {
        String written = release.text("date");
        String text = written == null ? release.at("packageInfo").text("publishedDate") : written;
        if (text == null) {
            throw new BadRecord("ocds.no-date", Map.of("ocid", ocid));
        }
        return Moments.moment(text, ZoneOffset.UTC, LocalTime.MIDNIGHT)
                .orElseThrow(() -> new BadRecord("ocds.bad-date", Map.of("ocid", ocid, "field", "date", "text", text)));
    }

    private String title(Fields release, String ocid) throws BadRecord {
        String own = release.at("tender").firstText("title", "title_fr", "title_en");
        Fields budget = release.at("planning").at("budget");
        return Stream.of(
                        Stream.ofNullable(own),
                        titles(release.list("contracts")),
                        titles(release.list("awards")),
                        Stream.ofNullable(release.at("tender").text("description")),
                        Stream.ofNullable(budget.firstText("project", "description")),
                        descriptions(release.list("awards")),
                        descriptions(release.list("contracts")))
                .flatMap(texts -> texts)
                .map(Texts::plain)
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> notices.bySourceId(ocid).map(Notice::title))
                .orElseThrow(() -> new BadRecord("ocds.no-title", Map.of("ocid", ocid)));
    }

    private static Stream<String> titles(List<Fields> parts) {
        return parts.stream().flatMap(part -> Stream.ofNullable(part.firstText("title", "title_fr", "title_en")));
    }

    private static Stream<String> descriptions(List<Fields> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.ofNullable(part.text("description")),
                        new Items(part.list("items")).descriptions().stream()));
    }

    private static @Nullable OffsetDateTime deadline(Fields tender, Setting setting, String ocid) throws BadRecord {
        String text = tender.at("tenderPeriod").text("endDate");
        if (text == null) {
            return null;
        }
        return Moments.moment(text, setting.zone(), END_OF_DAY)
                .orElseThrow(() -> new BadRecord(
                        "ocds.bad-date", Map.of("ocid", ocid, "field", "tender.tenderPeriod.endDate", "text", text)));
    }

    private Notice.Buyer buyer(Fields party, Setting setting) {
        String name = Parties.name(party);
        Fields contact = party.at("contactPoint");
        return new Notice.Buyer(
                name == null ? "" : name,
                Parties.identifier(party),
                places.of(party.at("address"), setting),
                contact.text("email"),
                Optional.ofNullable(contact.text("url")).filter(Links::web).orElse(null));
    }

    private static Notice.Nature nature(Fields release) {
        String category = release.at("tender").text("mainProcurementCategory");
        return switch (category == null ? "" : category.toLowerCase(Locale.ROOT)) {
            case "works" -> Notice.Nature.WORKS;
            case "goods", "supplies" -> Notice.Nature.SUPPLIES;
            case "services", "consultingservices" -> Notice.Nature.SERVICES;
            default -> TenderLots.allItems(release).nature();
        };
    }

    private List<LotDraft> lots(
            Fields release, String title, String description, @Nullable OffsetDateTime deadline, Setting setting)
            throws BadRecord {
        return lotsTold(release) ? lots.read(release, title, description, deadline, setting) : List.of();
    }

    /** Whether the release describes what is bought, or only what changed, was decided or signed. */
    private static boolean lotsTold(Fields release) {
        Fields tender = release.at("tender");
        Stage stage = Stage.of(release);
        boolean complete =
                (stage.form() == Notice.Form.COMPETITION || stage.form() == Notice.Form.PLANNING) && !stage.change();
        return complete || tender.has("lots") || tender.has("items") || tender.has("value");
    }
}
