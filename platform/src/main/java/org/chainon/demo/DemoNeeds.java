package org.chainon.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.NeedSheet;
import org.chainon.need.Needs;
import org.chainon.need.PurchasePlans;
import org.chainon.need.SheetFromSentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the demonstration's buyer needs, each begun with a sentence: one is open, one a draft of two lots; and a purchase plan. */
@Component
class DemoNeeds {
    private static final int DAYS_TO_ANSWER = 30;
    private static final String OPEN =
            "Nettoyage des bureaux de 3 maisons de quartier dans les Hauts-de-France, 2 ans, environ 25 k€ par an";
    private static final String DRAFT =
            "Travaux de peinture de 12 logements à Tourcoing, lot 1 : peinture intérieure ; lot 2 : sols souples, 6 mois";

    private static final String PLAN = """
            Service;Objet;Montant HT;Durée;Lieu;CPV;Date de lancement
            Parcs;Entretien des espaces verts des parcs;60 k€;2 ans;Lille;77310000;T2 2027
            Bâtiments;Nettoyage des locaux des écoles;180 000 €;36 mois;Roubaix;90919300;septembre 2027
            Bâtiments;Peinture et sols souples de logements;400 k€;4 ans;Nord;44810000;T3 2027
            Culture;Plateaux repas des instances;18 750 €;4 ans;Lille;39222200;T1 2027
            DSI;Étude de faisabilité du schéma directeur;45 000 €;6 mois;Lille;;T4 2027
            ;;12 000 €;;;;
            """;

    private final People people;
    private final Organisations organisations;
    private final Needs needs;
    private final KeepNeeds keep;
    private final SheetFromSentence sentences;
    private final PurchasePlans plans;
    private final Clock clock;

    DemoNeeds(
            People people,
            Organisations organisations,
            Needs needs,
            KeepNeeds keep,
            SheetFromSentence sentences,
            PurchasePlans plans,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.needs = needs;
        this.keep = keep;
        this.sentences = sentences;
        this.plans = plans;
        this.clock = clock;
    }

    /** Nothing happens where there are some, or where nobody is who could need something; else the draft that is to be opened. */
    @Transactional
    Optional<Need> settle() {
        OrganisationId buyer = people.byEmail("acheteur" + DemoPeople.DOMAIN)
                .flatMap(person -> people.actor(person.id()))
                .flatMap(actor -> actor.memberships().stream()
                        .filter(membership -> membership.kind() == Organisation.Kind.BUYER)
                        .map(Membership::organisation)
                        .findFirst())
                .orElse(null);
        if (buyer == null || !needs.of(List.of(buyer)).isEmpty()) {
            return Optional.empty();
        }
        Organisation organisation = organisations.find(buyer).orElseThrow();
        begin(organisation, DRAFT);
        Need open = begin(organisation, OPEN);
        plans.handIn(organisation, "programme-demo.csv", PLAN.getBytes(StandardCharsets.UTF_8));
        return Optional.of(open);
    }

    @Transactional
    void open(Need draft) {
        keep.publish(draft.id(), draft.version());
    }

    private Need begin(Organisation buyer, String sentence) {
        Jurisdiction law = Jurisdiction.valueOf(buyer.jurisdiction());
        NeedSheet said = sentences.sheet(sentences.understood(sentence, law), law);
        LocalDate deadline = LocalDate.now(clock.withZone(law.zone())).plusDays(DAYS_TO_ANSWER);
        return keep.begin(buyer, said.until(deadline));
    }
}
