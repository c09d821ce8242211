package org.chainon.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/** Notices in a few words: {@code notice("Nettoyage").lot("1", "Vitres").in("DEPARTEMENT:75").draft()}. */
public final class NoticeFixtures {
    private NoticeFixtures() {}

    public static Draft notice(String title) {
        return new Draft(title);
    }

    public static String newId() {
        return "T-" + UUID.randomUUID();
    }

    /** Builds a draft; each notice gets a source id of its own unless one is given. */
    public static final class Draft {
        private final String title;
        private String source = "boamp";
        private String sourceId = newId();
        private String version = "1";
        private @Nullable String replaces;
        private @Nullable String procedureId;
        private Notice.Form form = Notice.Form.COMPETITION;
        private Notice.Nature nature = Notice.Nature.SERVICES;
        private String description = "";
        private @Nullable LocalDate publishedOn = LocalDate.of(2026, 11, 2);
        private @Nullable OffsetDateTime deadline = OffsetDateTime.parse("2026-12-15T12:00:00+01:00");
        private Notice.Status status = Notice.Status.PUBLISHED;
        private List<Place> places = List.of();
        private final List<NoticeDraft.LotDraft> lots = new ArrayList<>();
        private final List<AwardDraft> awards = new ArrayList<>();

        private Draft(String title) {
            this.title = title;
        }

        public Draft source(String name) {
            source = name;
            return this;
        }

        public Draft id(String id) {
            sourceId = id;
            return this;
        }

        public Draft version(String text) {
            version = text;
            return this;
        }

        public Draft replaces(String id) {
            replaces = id;
            return this;
        }

        public Draft procedure(String id) {
            procedureId = id;
            return this;
        }

        public Draft form(Notice.Form of) {
            form = of;
            return this;
        }

        public Draft nature(Notice.Nature of) {
            nature = of;
            return this;
        }

        public Draft saying(String text) {
            description = text;
            return this;
        }

        public Draft published(String day) {
            publishedOn = LocalDate.parse(day);
            return this;
        }

        public Draft deadline(@Nullable String time) {
            deadline = time == null ? null : OffsetDateTime.parse(time);
            return this;
        }

        public Draft cancelled() {
            status = Notice.Status.CANCELLED;
            return this;
        }

        /** Where the lots that follow are carried out. */
        public Draft in(String area) {
            places = List.of(new Place(area, AreaId.parse(area), null, "FR"));
            return this;
        }

        public Draft lot(String number, String lotTitle) {
            return lot(number, lotTitle, "90910000", null, null);
        }

        public Draft lot(
                String number,
                String lotTitle,
                String cpv,
                @Nullable ReservationKind reservation,
                @Nullable Money value) {
            lots.add(new NoticeDraft.LotDraft(
                    number,
                    lotTitle,
                    "",
                    List.of(new Cpv(cpv)),
                    List.of(),
                    places,
                    value,
                    null,
                    reservation == null ? null : new Reservation(reservation, "test"),
                    false,
                    deadline));
            return this;
        }

        public Draft lot(NoticeDraft.LotDraft lot) {
            lots.add(lot);
            return this;
        }

        public Draft wonBy(String lot, String name, String siret) {
            awards.add(award(sourceId + "#" + lot, version, name, siret));
            return this;
        }

        public NoticeDraft draft() {
            return new NoticeDraft(
                    source,
                    sourceId,
                    version,
                    replaces,
                    procedureId,
                    form,
                    null,
                    nature,
                    null,
                    title,
                    description,
                    new Notice.Buyer("Ville de Puteaux", "21920062900015", null, null, null),
                    Jurisdiction.FR,
                    "FR",
                    publishedOn,
                    deadline,
                    status,
                    "fr",
                    lots,
                    List.of(new Notice.Link("notice", "https://example.org/" + sourceId)),
                    awards,
                    "<raw/>".getBytes(StandardCharsets.UTF_8));
        }
    }

    public static AwardDraft award(String sourceId, String version, String winner, String siret) {
        return new AwardDraft(
                "decp",
                sourceId,
                version,
                null,
                null,
                "Nettoyage",
                new Cpv("90910000"),
                new Notice.Buyer("Ville de Puteaux", "21920062900015", null, null, null),
                Money.eur(10_000),
                LocalDate.of(2026, 1, 15),
                12,
                null,
                3,
                List.of(),
                List.of(new AwardDraft.Winner(winner, siret, "SIRET")));
    }
}
