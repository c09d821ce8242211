package org.chainon.buyer;

import java.util.Locale;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person comes into a buyer's organisation: the first one makes it, later ones ask its managers. */
@Service
public class JoinBuyer {
    private static final int NAME_LIMIT = 200;

    private final Organisations organisations;

    JoinBuyer(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** The person is in, or has asked. */
    public record Joined(Organisation organisation, Organisations.Joined how) implements Outcome {}

    /**
     * Nothing was done.
     *
     * @param field {@code numero} or {@code nom}
     */
    public record Refused(String field, Reason reason) implements Outcome {}

    /**
     * Joins the buyer of that number.
     *
     * @param number SIRET or NEQ
     * @param name of the buyer, asked only where it is not known yet
     */
    @Transactional
    public Outcome join(Actor actor, Jurisdiction jurisdiction, String number, String name) {
        String identifier;
        try {
            identifier = jurisdiction == Jurisdiction.QC
                    ? Neq.of(number).digits()
                    : Siret.of(number).digits();
        } catch (InvalidIdentifier e) {
            return new Refused("numero", e.reason());
        }
        Optional<Organisation> known =
                organisations.byIdentifier(Organisation.Kind.BUYER, jurisdiction.name(), identifier);
        if (known.isEmpty() && name.isBlank()) {
            return new Refused("nom", Reason.of("buyer.name-missing"));
        }
        if (name.strip().length() > NAME_LIMIT) {
            return new Refused("nom", Reason.of("buyer.name-long"));
        }
        Organisation organisation = known.orElseGet(() ->
                organisations.ensure(Organisation.Kind.BUYER, jurisdiction.name(), identifier, name.strip(), null));
        return new Joined(organisation, organisations.join(actor.id(), organisation.id(), proven(actor, organisation)));
    }

    /** The address of mail is of one of the buyer's own domains, which an administrator has entered. */
    private static boolean proven(Actor actor, Organisation organisation) {
        String domain = actor.email().substring(actor.email().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return organisation.domains().contains(domain);
    }
}
