package org.chainon.notice.web;

import org.jspecify.annotations.Nullable;

/** The form for an opportunity as it was filled in; texts only, so that what was typed comes back with its errors. */
record Proposal(
        String title,
        String description,
        String buyer,
        String identifier,
        String email,
        String cooperation,
        String trade,
        String place,
        String firstDay,
        String dates,
        String seats,
        String surface,
        String conditions,
        String amount,
        String months,
        String deadline) {
    Proposal {
        title = clean(title);
        description = clean(description);
        buyer = clean(buyer);
        identifier = clean(identifier);
        email = clean(email);
        cooperation = clean(cooperation);
        trade = clean(trade);
        place = clean(place);
        firstDay = clean(firstDay);
        dates = clean(dates);
        seats = clean(seats);
        surface = clean(surface);
        conditions = clean(conditions);
        amount = clean(amount);
        months = clean(months);
        deadline = clean(deadline);
    }

    static Proposal empty() {
        return new Proposal("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }
}
