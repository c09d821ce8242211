package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chainon.demo.Buyers.Buyer;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.notice.Opportunity;
import org.chainon.notice.Opportunity.Particular;
import org.jspecify.annotations.Nullable;

/** What is offered beside contracts, a few of each kind: {@code demo/opportunities.csv}, each set at one of the invented buyers'. */
final class DemoOpportunities {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Buyers buyers;

    DemoOpportunities(Buyers buyers) {
        this.buyers = buyers;
    }

    List<NoticeDraft> drafts(Instant now) {
        List<Buyer> hosts = new Dice("opportunities").shuffled(buyers.of(Jurisdiction.FR));
        List<NoticeCsv> rows =
                Sheet.rows("opportunities.csv").stream().map(NoticeCsv::new).toList();
        List<NoticeDraft> drafts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            drafts.add(draft(rows.get(i), "occasion-" + (i + 1), hosts.get(i), now));
        }
        return drafts;
    }

    /** A line of the sheet. */
    private record NoticeCsv(NamedCsvRecord row) {
        String text(String field) {
            return row.getField(field).strip();
        }

        /** @param deadline for signing up; what takes place does so a week later */
        Opportunity opportunity(OffsetDateTime deadline) {
            List<Particular> told = new ArrayList<>();
            for (Particular.What what : Particular.What.values()) {
                String text = text(what.name().toLowerCase(java.util.Locale.ROOT));
                if (!text.isEmpty()) {
                    told.add(new Particular(what, text));
                }
            }
            String cooperation = text("cooperation");
            return new Opportunity(
                    Notice.Kind.valueOf(text("kind")),
                    cooperation.isEmpty() ? null : Notice.Cooperation.valueOf(cooperation),
                    told,
                    text("dates").isEmpty() ? null : deadline.toLocalDate().plusWeeks(1));
        }

        @Nullable
        Money amount() {
            return text("amount").isEmpty() ? null : Money.eur(Long.parseLong(text("amount")));
        }
    }

    private static NoticeDraft draft(NoticeCsv row, String id, Buyer host, Instant now) {
        Dice dice = new Dice(id);
        int days = dice.between(15, 50);
        Edition edition = Edition.of(now).open(days, EVENING, Jurisdiction.FR, now);
        OffsetDateTime deadline = edition.deadline(days, EVENING, Jurisdiction.FR);
        String trade = row.text("trade");
        LotDraft lot = new LotDraft(
                "1",
                row.text("title"),
                row.text("description"),
                trade.isEmpty() ? List.of() : List.of(new Cpv(trade)),
                List.of(),
                List.of(Buyers.placeOf(host.town())),
                row.amount(),
                null,
                null,
                false,
                deadline);
        return new NoticeDraft(
                        DemoSuppliers.SOURCE,
                        id,
                        edition.version(),
                        null,
                        null,
                        Notice.Form.COMPETITION,
                        null,
                        Notice.Nature.UNKNOWN,
                        null,
                        row.text("title"),
                        row.text("description"),
                        host.asNamed(),
                        Jurisdiction.FR,
                        "FR",
                        edition.published(dice.between(0, 12)),
                        deadline,
                        Notice.Status.PUBLISHED,
                        "fr",
                        List.of(lot),
                        List.of(),
                        List.of(),
                        ("Opportunité de démonstration, inventée : " + row.text("title"))
                                .getBytes(StandardCharsets.UTF_8))
                .offering(row.opportunity(deadline));
    }
}
