package org.chainon.need.sourcing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.kernel.ContactId;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Happened;
import org.chainon.need.sourcing.SourcingFile.Turn;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The suppliers of a need, each by a name that no other has. */
@Component
class Firms {
    private final SupplierDirectory suppliers;

    Firms(SupplierDirectory suppliers) {
        this.suppliers = suppliers;
    }

    Map<ContactId, Firm> of(List<Contact> all, List<Contacts.Step> steps) {
        Map<ContactId, Firm> firms = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Contact contact : all) {
            List<Happened> happened = steps.stream()
                    .filter(step -> step.contact().equals(contact.id()))
                    .map(step -> new Happened(step.what(), step.at()))
                    .toList();
            Supplier supplier = suppliers.findEvenWithdrawn(contact.supplier()).orElse(null);
            String town = supplier == null || supplier.sites().isEmpty()
                    ? ""
                    : supplier.sites().getFirst().city();
            String name = unlike(taken, supplier == null ? "–" : supplier.displayName(), town);
            firms.put(contact.id(), firm(contact, name, town, supplier, happened));
        }
        return firms;
    }

    private static String unlike(Set<String> taken, String name, String town) {
        String own = taken.contains(name) && !town.isBlank() ? name + " (" + town + ")" : name;
        String tried = own;
        for (int i = 2; !taken.add(tried); i++) {
            tried = own + " (" + i + ")";
        }
        return tried;
    }

    private static Firm firm(
            Contact contact, String name, String town, @Nullable Supplier supplier, List<Happened> happened) {
        Contact.Turn turn = contact.turn();
        return new Firm(
                name,
                town,
                supplier == null
                        ? List.of()
                        : supplier.kinds().stream().sorted().toList(),
                contact.lots(),
                contact.byHand(),
                contact.wave(),
                new Turn(turn.batch(), turn.tier(), turn.owed(), turn.draw(), turn.position()),
                contact.km(),
                contact.state(),
                contact.whyNot(),
                contact.words(),
                contact.amount(),
                happened);
    }
}
