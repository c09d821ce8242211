package org.chainon.need.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.SuitedCount;
import org.chainon.need.advice.Advice;
import org.chainon.need.advice.DirectPurchases;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.quote.QuoteLine;
import org.chainon.supplier.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * All that a sourcing file says, in no language: facts only. Of the same facts the same hash comes.
 *
 * @param counted the day of what is said of today
 * @param firms in the order in which their turns came; those that the buyer added first
 * @param letters between the buyer and one supplier; empty in a file for disclosure, which says their number only
 */
record SourcingFile(
        Reach reach,
        Jurisdiction law,
        LocalDate counted,
        Asked asked,
        List<Basis> bases,
        List<Market> markets,
        Sequence sequence,
        List<Firm> firms,
        Shared shared,
        List<Letter> letters,
        int letterCount,
        List<Offer> offers,
        List<Analysis> analyses,
        Direct direct,
        List<Decided> decisions,
        Written written) {
    SourcingFile {
        bases = List.copyOf(bases);
        markets = List.copyOf(markets);
        firms = List.copyOf(firms);
        letters = List.copyOf(letters);
        offers = List.copyOf(offers);
        analyses = List.copyOf(analyses);
        decisions = List.copyOf(decisions);
    }

    /** For whom it is. */
    enum Reach {
        /** The buyer's own, with all that it knows. */
        FULL,
        /** For others: without business secrets. */
        DISCLOSURE
    }

    /** The need, as suppliers were told it. @param opened on which day, where its law is in force */
    record Asked(
            String buyer,
            Need.State state,
            Need.Kind kind,
            String title,
            String description,
            List<ServiceKind> services,
            List<String> places,
            @Nullable Integer months,
            boolean buyerHidden,
            boolean amountHidden,
            @Nullable LocalDate deadline,
            List<Moved> deadlines,
            LocalDate opened,
            List<AskedLot> lots) {}

    /** @param places its own; empty where they are those of the need */
    record AskedLot(
            String title,
            List<String> activities,
            List<String> cpv,
            List<String> places,
            @Nullable Money amount) {}

    /** Suppliers were given more time. */
    record Moved(@Nullable LocalDate earlier, LocalDate later, Instant at) {}

    /** A text on which it stands. @param certain whether it was read in a public text */
    record Basis(String article, String textFr, String textEn, boolean certain) {}

    /** How many could serve a lot. @param atOpening null where nobody was put into an order then */
    record Market(int lot, @Nullable SuitedCount atOpening, SuitedCount today) {}

    /** How it went out. @param seed null in a file for disclosure: with it names could be worked out */
    record Sequence(@Nullable Long seed, int wanted, int size, int pauseDays, int waves) {}

    /** A supplier that was told, or whose turn has not come. @param name that of a letter in a file for disclosure */
    record Firm(
            String name,
            String town,
            List<EnterpriseKind> kinds,
            List<Integer> lots,
            boolean byHand,
            @Nullable Integer wave,
            Turn turn,
            @Nullable Double km,
            Contact.State state,
            Contact.@Nullable WhyNot whyNot,
            String words,
            @Nullable Money concluded,
            List<Happened> happened) {
        /** Whether its turn came: it was told, or nobody could be reached. */
        boolean reached() {
            return state != Contact.State.PLANNED;
        }
    }

    record Turn(int batch, int tier, double owed, @Nullable Long draw, int position) {}

    record Happened(Contacts.What what, Instant at) {}

    /** What all were told beside the need. */
    record Shared(List<Attachment> attachments, List<Note> notes, List<Exchange> questions) {}

    /** @param name empty in a file for disclosure */
    record Attachment(String name, long size, String sha256, Instant at) {}

    record Note(String text, Instant at) {}

    /** @param asker empty in a file for disclosure @param answer null while there is none */
    record Exchange(
            String asker,
            String question,
            Instant askedAt,
            @Nullable Note answer) {}

    record Letter(String firm, boolean fromFirm, String text, Instant at) {}

    /** @param terms null in a file for disclosure */
    record Offer(
            String firm,
            List<Integer> lots,
            Instant at,
            @Nullable Terms terms) {}

    /** What is offered; business secrets, all of it. */
    record Terms(
            int number,
            List<LotPrice> prices,
            @Nullable Integer delayDays,
            @Nullable Integer insertionHours,
            String environment,
            @Nullable LocalDate validUntil,
            String words,
            List<String> files) {}

    record LotPrice(int lot, BigDecimal total, List<QuoteLine> lines) {}

    /** What could be reserved. @param article of the regime that is advised, or null */
    record Analysis(int lot, Advice.Way way, @Nullable String article, List<Reason> reasons, List<Regime> regimes) {}

    /** @param fit how many could answer under it; null where it is closed @param risk that nobody does, in percent */
    record Regime(
            String article,
            String titleFr,
            String titleEn,
            boolean open,
            boolean sure,
            List<Reason> reasons,
            @Nullable Integer fit,
            @Nullable Integer verified,
            @Nullable Integer risk) {}

    /** Whether it could be bought directly, on the day on which it was opened. */
    record Direct(
            DirectPurchases.Standing standing,
            @Nullable Money amount,
            @Nullable Money threshold,
            @Nullable String article,
            @Nullable String ruleFr,
            @Nullable String ruleEn,
            int least,
            int most) {}

    /** @param firm null where nobody was chosen @param reasons null where they are withheld */
    record Decided(
            int lot,
            @Nullable String firm,
            @Nullable Money amount,
            @Nullable String reasons,
            @Nullable String remark,
            Instant at) {}

    /** What the buyer wrote. */
    record Written(String learned, String followUp) {}
}
