package org.chainon.notice.source.ocds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.source.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a contracting process. In 1.1 the release's {@code parties} hold name, identifier and address, and the
 * other sections point there by id; in 1.0 each section holds them itself.
 */
record Parties(Fields release, List<Fields> all) {
    static Parties of(Fields release) {
        return new Parties(release, release.list("parties"));
    }

    /** The buyer, else the procuring entity; without fields when the release names neither. */
    Fields buyer() {
        Fields tender = release.at("tender");
        for (Fields candidate : List.of(release.at("buyer"), tender.at("procuringEntity"), tender.at("buyer"))) {
            if (candidate.has("name") || candidate.has("id") || candidate.has("name_fr")) {
                return whole(candidate);
            }
        }
        for (String role : List.of("buyer", "procuringEntity")) {
            for (Fields party : all) {
                if (party.texts("roles").contains(role)) {
                    return party;
                }
            }
        }
        return release.at("buyer");
    }

    /** Who won an award or a contract. */
    List<AwardDraft.Winner> winners(Fields award) {
        List<AwardDraft.Winner> winners = new ArrayList<>();
        for (Fields supplier : award.list("suppliers")) {
            Fields party = whole(supplier);
            String name = name(party);
            if (name != null) {
                String neq = neq(party);
                String id = party.at("identifier").code("id");
                String scheme = party.at("identifier").text("scheme");
                winners.add(
                        neq != null
                                ? new AwardDraft.Winner(name, neq, "NEQ")
                                : new AwardDraft.Winner(name, scheme == null ? null : id, id == null ? null : scheme));
            }
        }
        return winners;
    }

    /** NEQ, or the identifier in the publisher's own scheme. */
    static @Nullable String identifier(Fields party) {
        String neq = neq(party);
        return neq == null ? party.at("identifier").code("id") : neq;
    }

    static @Nullable String name(Fields party) {
        String name = party.firstText("name", "name_fr", "name_en");
        return name == null ? party.at("identifier").firstText("legalName", "legalName_fr", "legalName_en") : name;
    }

    /** SEAO keeps the NEQ in the party's details (facts 5.7); 1.0 files may have it as identifier. */
    private static @Nullable String neq(Fields party) {
        String inDetails = party.at("details").firstText("neq", "NEQ", "Neq");
        if (inDetails != null) {
            return inDetails.replace(" ", "");
        }
        Fields identifier = party.at("identifier");
        String scheme = identifier.text("scheme");
        boolean neq = scheme != null && scheme.toUpperCase(Locale.ROOT).contains("NEQ");
        return neq ? identifier.code("id") : null;
    }

    /** The party that a reference points to, else the reference itself, which in 1.0 has everything. */
    private Fields whole(Fields reference) {
        String id = reference.text("id");
        if (id != null) {
            for (Fields party : all) {
                if (id.equals(party.text("id"))) {
                    return name(party) == null ? reference : party;
                }
            }
        }
        return reference;
    }
}
