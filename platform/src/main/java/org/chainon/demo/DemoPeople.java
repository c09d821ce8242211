package org.chainon.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.VerifySupplier;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody in each role, to try the demonstration as: the sign-in page offers them. */
@Component
class DemoPeople {
    static final String DOMAIN = "@demo.chainon.example";
    private static final int ASKING = 3;

    private final People people;
    private final Organisations organisations;
    private final SupplierDirectory directory;
    private final VerifySupplier verify;
    private final Territory territory;

    DemoPeople(
            People people,
            Organisations organisations,
            SupplierDirectory directory,
            VerifySupplier verify,
            Territory territory) {
        this.people = people;
        this.organisations = organisations;
        this.directory = directory;
        this.verify = verify;
        this.territory = territory;
    }

    /** Nothing happens where they are there already. */
    @Transactional
    void settle(List<SupplierDraft> suppliers) {
        if (people.byEmail("fournisseur" + DOMAIN).isPresent()) {
            return;
        }
        List<Supplier> known = suppliers.stream()
                .flatMap(draft -> draft.identifier() == null
                        ? Stream.<Supplier>empty()
                        : directory.byIdentifier(draft.identifier()).stream())
                .filter(supplier -> supplier.jurisdiction().name().equals("FR"))
                .limit(ASKING)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        Supplier own = known.getFirst();
        Organisation enterprise =
                organisations.ensure(Organisation.Kind.SUPPLIER, "FR", own.identifier(), own.displayName(), own.id());
        join("fournisseur", "Inès Ferrand (fournisseur)", enterprise, Level.MANAGER);
        Person colleague = person("collegue", "Malo Tanguy (demande à rejoindre)");
        organisations.join(colleague.id(), enterprise.id(), false);

        Organisation buyer =
                organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Agglomération de démonstration", null);
        join("acheteur", "Nour Belhadj (acheteur)", buyer, Level.MANAGER);

        Organisation facilitator =
                organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle de démonstration", null);
        organisations.territory(facilitator.id(), regionOf(own));
        join("animation", "Sacha Lemoine (animation du territoire)", facilitator, Level.MANAGER);

        Organisation experts =
                organisations.ensure(Organisation.Kind.EXPERT, "FR", null, "Experts de démonstration", null);
        organisations.territory(experts.id(), regionOf(own));
        join("expertise", "Andréa Quéré (expertise)", experts, Level.MEMBER);

        people.admin(person("administration", "Lou Arnaud (administration)").id(), true);
        known.forEach(supplier -> verify.ask(supplier.id()));
    }

    private Person person(String mailbox, String name) {
        return people.ensure(mailbox + DOMAIN, name, "fr");
    }

    private void join(String mailbox, String name, Organisation organisation, Level level) {
        organisations.grant(person(mailbox, name).id(), organisation.id(), level);
    }

    private Set<String> regionOf(Supplier supplier) {
        return supplier.sites().stream()
                .flatMap(site -> Stream.ofNullable(site.commune()))
                .flatMap(commune -> territory.withAncestors(commune).stream())
                .filter(area -> area.kind() == AreaKind.REGION)
                .map(AreaId::toString)
                .collect(Collectors.toSet());
    }
}
