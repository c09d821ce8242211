package org.chainon.need.sourcing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.ContactId;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.need.advice.DirectPurchases.DirectPurchase;
import org.chainon.need.advice.PurchaseDuty;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.Message;
import org.chainon.need.contact.Plan;
import org.chainon.need.contact.Talk;
import org.chainon.need.contact.Waves;
import org.chainon.need.quote.AwardNeed;
import org.chainon.need.quote.Quote;
import org.chainon.need.quote.QuoteSheet;
import org.chainon.need.quote.Quotes;
import org.chainon.need.sourcing.SourcingFile.Asked;
import org.chainon.need.sourcing.SourcingFile.AskedLot;
import org.chainon.need.sourcing.SourcingFile.Decided;
import org.chainon.need.sourcing.SourcingFile.Direct;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Letter;
import org.chainon.need.sourcing.SourcingFile.LotPrice;
import org.chainon.need.sourcing.SourcingFile.Offer;
import org.chainon.need.sourcing.SourcingFile.Sequence;
import org.chainon.need.sourcing.SourcingFile.Terms;
import org.chainon.need.sourcing.SourcingFile.Written;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.springframework.stereotype.Component;

/** Gathers what is known of an open need, or one that was. */
@Component
class GatherSourcing {
    private final Organisations organisations;
    private final Contacts contacts;
    private final Waves waves;
    private final Firms firms;
    private final Talk talk;
    private final Correspondence correspondence;
    private final CountMarket market;
    private final AnalyseLots analyses;
    private final Quotes quotes;
    private final AwardNeed award;
    private final LegalBases bases;
    private final DeadlineChanges deadlines;
    private final Clock clock;

    GatherSourcing(
            Organisations organisations,
            Contacts contacts,
            Waves waves,
            Firms firms,
            Talk talk,
            Correspondence correspondence,
            CountMarket market,
            AnalyseLots analyses,
            Quotes quotes,
            AwardNeed award,
            LegalBases bases,
            DeadlineChanges deadlines,
            Clock clock) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.waves = waves;
        this.firms = firms;
        this.talk = talk;
        this.correspondence = correspondence;
        this.market = market;
        this.analyses = analyses;
        this.quotes = quotes;
        this.award = award;
        this.bases = bases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param need that was opened */
    SourcingFile of(Need need, Conclusion conclusion) {
        Instant openedAt = Objects.requireNonNull(need.openedAt(), "a need that was never opened");
        LocalDate opened = LocalDate.ofInstant(openedAt, need.law().zone());
        List<Contact> all = contacts.of(need.id());
        Map<ContactId, Firm> named = firms.of(all, contacts.steps(need.id()));
        List<Message> messages = talk.of(need.id());
        List<Letter> letters = Correspondence.letters(messages, named);
        Plan plan = waves.plan(need);
        return new SourcingFile(
                SourcingFile.Reach.FULL,
                need.law(),
                LocalDate.now(clock.withZone(need.law().zone())),
                asked(need, opened),
                bases.of(need.law(), opened),
                market.of(need, all),
                new Sequence(plan.seed(), plan.wanted(), plan.size(), plan.pauseDays(), plan.waves()),
                new ArrayList<>(named.values()),
                correspondence.shared(need, messages, named),
                letters,
                letters.size(),
                offers(need, named),
                analyses.of(need, opened),
                direct(award.direct(need)),
                decisions(need, named),
                new Written(conclusion.learned(), conclusion.followUp()));
    }

    private Asked asked(Need need, LocalDate opened) {
        NeedSheet sheet = need.sheet();
        return new Asked(
                organisations.find(need.buyer()).map(Organisation::name).orElse(""),
                need.state(),
                sheet.kind(),
                sheet.title(),
                sheet.description(),
                sheet.services().stream().sorted().toList(),
                sheet.places().stream().map(AreaId::toString).toList(),
                sheet.months(),
                sheet.buyerHidden(),
                sheet.amountHidden(),
                sheet.deadline(),
                deadlines.of(need.id()),
                opened,
                sheet.lots().stream().map(GatherSourcing::lot).toList());
    }

    private static AskedLot lot(NeedLot lot) {
        return new AskedLot(
                lot.title(),
                lot.activities(),
                lot.cpv().stream().map(Cpv::code).toList(),
                lot.places().stream().map(AreaId::toString).toList(),
                lot.amount());
    }

    private List<Offer> offers(Need need, Map<ContactId, Firm> named) {
        List<Offer> offers = new ArrayList<>();
        quotes.sent(need.id())
                .forEach((contact, sent) -> offers.add(new Offer(
                        name(named, contact),
                        List.copyOf(sent.sheet().lots().keySet()),
                        sent.at(),
                        terms(contact, sent))));
        return offers;
    }

    private Terms terms(ContactId contact, Quote.Sent sent) {
        QuoteSheet sheet = sent.sheet();
        List<LotPrice> prices = new ArrayList<>();
        sheet.lots().forEach((lot, lines) -> {
            BigDecimal total = sheet.total(lot);
            prices.add(new LotPrice(lot, total == null ? BigDecimal.ZERO : total, lines));
        });
        return new Terms(
                sent.number(),
                prices,
                sheet.delayDays(),
                sheet.insertionHours(),
                sheet.environment(),
                sheet.validUntil(),
                sheet.words(),
                correspondence.names(contact, sent.files()));
    }

    private static Direct direct(DirectPurchase purchase) {
        PurchaseDuty duty = purchase.duty();
        return new Direct(
                purchase.standing(),
                purchase.amount(),
                purchase.threshold() == null ? null : purchase.threshold().amount(),
                purchase.threshold() == null ? null : purchase.threshold().article(),
                duty == null ? null : duty.textFr(),
                duty == null ? null : duty.textEn(),
                purchase.least(),
                purchase.most());
    }

    private List<Decided> decisions(Need need, Map<ContactId, Firm> named) {
        return quotes.decisions(need.id()).stream()
                .map(decision -> new Decided(
                        decision.lot(),
                        decision.contact() == null ? null : name(named, decision.contact()),
                        decision.amount(),
                        decision.reasons(),
                        decision.remark(),
                        decision.at()))
                .toList();
    }

    private static String name(Map<ContactId, Firm> named, ContactId contact) {
        return Objects.requireNonNull(named.get(contact)).name();
    }
}
