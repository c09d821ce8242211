package org.chainon.notice.web;

import org.jspecify.annotations.Nullable;

/** The form for a private contract as it was filled in; texts only, so that what was typed comes back with its errors. */
record Proposal(
        String title,
        String description,
        String buyer,
        String identifier,
        String email,
        String trade,
        String place,
        String amount,
        String months,
        String deadline) {
    Proposal {
        title = clean(title);
        description = clean(description);
        buyer = clean(buyer);
        identifier = clean(identifier);
        email = clean(email);
        trade = clean(trade);
        place = clean(place);
        amount = clean(amount);
        months = clean(months);
        deadline = clean(deadline);
    }

    static Proposal empty() {
        return new Proposal("", "", "", "", "", "", "", "", "", "");
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }
}
