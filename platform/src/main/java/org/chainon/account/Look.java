package org.chainon.account;

import org.chainon.kernel.FileId;
import org.chainon.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How a facilitating body shows itself to those who come.
 *
 * @param body null: the platform's own look, where no body has set one
 * @param action the colour of links and buttons, readable on a light ground
 * @param accent the colour that draws attention, never that of words
 * @param logo a picture that the body handed in
 * @param host the name under which people reach it; null: under the platform's own
 * @param main whether it is shown where no name of a host tells which
 */
public record Look(
        @Nullable OrganisationId body,
        String name,
        Colour action,
        Colour accent,
        @Nullable FileId logo,
        Contact contact,
        @Nullable String host,
        boolean main) {
    /** What the platform shows while nobody has set anything. */
    public static final Look CHAINON = new Look(
            null, "Chaînon", new Colour("#1f7a5c"), new Colour("#f2b134"), null, new Contact("", "", ""), null, false);

    /** How to reach the body; each may be empty. */
    public record Contact(String email, String phone, String address) {
        public boolean isEmpty() {
            return email.isEmpty() && phone.isEmpty() && address.isEmpty();
        }
    }

    /** The look of a body that has not chosen yet. */
    public static Look of(Organisation body) {
        return new Look(body.id(), body.name(), CHAINON.action, CHAINON.accent, null, CHAINON.contact, null, false);
    }
}
