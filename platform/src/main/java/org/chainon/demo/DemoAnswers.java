package org.chainon.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.matching.Suited;
import org.chainon.need.CountSuited;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.AnswerNeed;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.Message;
import org.chainon.need.contact.Talk;
import org.chainon.need.contact.Waves;
import org.chainon.need.quote.KeepQuotes;
import org.chainon.need.quote.QuoteLine;
import org.chainon.need.quote.QuoteSheet;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enterprises that have an account, and what they answer to the demonstration's open need: quotes, questions, a no. */
@Component
class DemoAnswers {
    private static final int WITH_ACCOUNT = 14;
    private static final int WEEKS = 104;
    private static final int PATIENCE = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Matching matching;
    private final CountSuited suited;
    private final SupplierDirectory suppliers;
    private final People people;
    private final Organisations organisations;
    private final Needs needs;
    private final Contacts contacts;
    private final Waves waves;
    private final AnswerNeed answers;
    private final KeepQuotes quotes;
    private final Talk talk;
    private final Clock clock;

    DemoAnswers(
            Matching matching,
            CountSuited suited,
            SupplierDirectory suppliers,
            People people,
            Organisations organisations,
            Needs needs,
            Contacts contacts,
            Waves waves,
            AnswerNeed answers,
            KeepQuotes quotes,
            Talk talk,
            Clock clock) {
        this.matching = matching;
        this.suited = suited;
        this.suppliers = suppliers;
        this.people = people;
        this.organisations = organisations;
        this.needs = needs;
        this.contacts = contacts;
        this.waves = waves;
        this.answers = answers;
        this.quotes = quotes;
        this.talk = talk;
        this.clock = clock;
    }

    /** Somebody of each of those that fit it best, so that they can be told. */
    @Transactional
    void accounts(Need need) {
        matching.awaitReady();
        List<SupplierId> best = need.sheet().purchases(suited.today(need.law())).stream()
                .flatMap(purchase -> suited.find(purchase, need.law()).stream())
                .map(Suited::supplier)
                .distinct()
                .limit(WITH_ACCOUNT)
                .toList();
        List<Supplier> known = suppliers.findAll(best);
        for (int i = 0; i < known.size(); i++) {
            Supplier supplier = known.get(i);
            Organisation own = organisations.ensure(
                    Organisation.Kind.SUPPLIER,
                    supplier.jurisdiction().name(),
                    supplier.identifier(),
                    supplier.displayName(),
                    supplier.id());
            Person person = people.ensure("contact-" + (i + 1) + DemoPeople.DOMAIN, "Contact " + (i + 1), "fr");
            organisations.grant(person.id(), own.id(), Level.MANAGER);
        }
    }

    /** The index hears of suppliers a moment after they are stored. */
    private List<SupplierId> best(Need need) {
        matching.awaitReady();
        List<SupplierId> best = List.of();
        for (int tried = 0; tried < PATIENCE && best.size() < WITH_ACCOUNT; tried++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            best = need.sheet().purchases(suited.today(need.law())).stream()
                    .flatMap(purchase -> suited.find(purchase, need.law()).stream())
                    .map(Suited::supplier)
                    .distinct()
                    .limit(WITH_ACCOUNT)
                    .toList();
        }
        return best;
    }

    /** The need is open: its first wave, the enterprise of the demonstration, and their answers. */
    void answer(Need need) {
        if (contacts.of(need.id()).stream().noneMatch(contact -> contact.state().told())) {
            waves.sendNow(
                    need.id(), waves.plan(needs.find(need.id()).orElseThrow()).version());
        }
        people.byEmail("fournisseur" + DemoPeople.DOMAIN)
                .flatMap(person -> people.actor(person.id()))
                .map(Actor::memberships)
                .flatMap(own -> own.stream().map(Membership::supplier).findFirst())
                .ifPresent(supplier -> waves.add(need.id(), supplier));
        List<Contact> told = contacts.of(need.id()).stream()
                .filter(contact -> contact.state().told() && !contact.byHand())
                .toList();
        for (int i = 0; i < told.size(); i++) {
            answer(told.get(i), i);
        }
        talk.of(need.id()).stream()
                .filter(message -> message.kind() == Message.Kind.QUESTION)
                .findFirst()
                .ifPresent(question -> talk.answer(
                        need.id(),
                        question.id(),
                        "Combien de passages par semaine, et à quelles heures ?",
                        "Trois passages par semaine et par maison, entre 6 h et 8 h ; 900 m² en tout."));
    }

    private void answer(Contact contact, int number) {
        switch (number) {
            case 0 -> {
                talk.fromSupplier(contact.id(), "Combien de passages par semaine, et peut-on venir avant 8 h ?", true);
                offer(contact, "465", 1900, "Produits écolabellisés, microfibres lavées sur place, aucun jetable.");
            }
            case 1 -> offer(contact, "478.50", 1200, "Dosage automatique, tri des déchets de bureau.");
            case 2 -> {
                answers.interested(contact.id(), null);
                talk.fromSupplier(contact.id(), "Peut-on visiter les trois maisons avant de chiffrer ?", true);
            }
            case 3 -> answers.decline(contact.id(), null, Contact.WhyNot.TOO_FAR, "");
            case 4 ->
                answers.decline(contact.id(), null, Contact.WhyNot.NO_TIME, "Nos équipes sont prises jusqu’en juin.");
            default -> {}
        }
    }

    private void offer(Contact contact, String price, int hours, String environment) {
        LocalDate today = LocalDate.now(clock);
        quotes.send(
                contact.id(),
                quotes.of(contact.id()).draftVersion(),
                new QuoteSheet(
                        Map.of(
                                0,
                                List.of(new QuoteLine(
                                        "Nettoyage des trois maisons, par semaine",
                                        BigDecimal.valueOf(WEEKS),
                                        "semaine",
                                        new BigDecimal(price)))),
                        15,
                        hours,
                        environment,
                        today.plusMonths(3),
                        ""));
    }
}
