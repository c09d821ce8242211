package org.chainon.consortium.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.chainon.consortium.Member;
import org.chainon.jurisdiction.Jurisdiction;

/** A document of a grouping; its name in {@code grouping.document.NAME}, what it is for in {@code grouping.document.NAME.what}. */
public enum ConsortiumDocument {
    /** Qui fait quoi. */
    WHO_DOES_WHAT(false),
    /** What the form DC1 asks of a grouping; France only. */
    DC1(false),
    /** Lettre d'engagement, of one member to the lead. */
    INTENTION(true),
    /** Pouvoir donné au mandataire, by one member. */
    MANDATE(true),
    /** Convention de groupement. */
    AGREEMENT(false);

    private final boolean ofOneMember;

    ConsortiumDocument(boolean ofOneMember) {
        this.ofOneMember = ofOneMember;
    }

    /** Whether each member but the lead has one of its own. */
    public boolean ofOneMember() {
        return ofOneMember;
    }

    /** A subcontractor gives no power: the lead does not act for it. */
    boolean ofMember(Member member) {
        return !member.leads() && (this != MANDATE || member.role() != Member.Role.SUBCONTRACTOR);
    }

    public boolean usedIn(Jurisdiction law) {
        return this != DC1 || law == Jurisdiction.FR;
    }

    /** In addresses and names of files: {@code qui-fait-quoi}. */
    public String slug() {
        return switch (this) {
            case WHO_DOES_WHAT -> "qui-fait-quoi";
            case INTENTION -> "lettre-d-engagement";
            case MANDATE -> "pouvoir";
            case AGREEMENT -> "convention";
            case DC1 -> name().toLowerCase(Locale.ROOT);
        };
    }

    public static Optional<ConsortiumDocument> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
