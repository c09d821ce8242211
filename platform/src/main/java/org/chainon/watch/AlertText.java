package org.chainon.watch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainon.account.Wording;

/** The whole of an alert's mail again, for who reads no HTML. */
final class AlertText {
    private final Wording wording;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    AlertText(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
    }

    /** @param base the platform's own address; empty: without links */
    String of(List<AlertLetter.Item> items, int more, String base, String endOne, String endAll) {
        for (AlertLetter.Item item : items) {
            Stream.concat(
                            Stream.of((item.news().isEmpty() ? "" : item.news() + " : ") + item.title(), item.lot()),
                            item.facts().stream())
                    .filter(line -> !line.isBlank())
                    .forEach(line -> text.append(line).append('\n'));
            item.reasons().forEach(reason -> text.append("– ").append(reason).append('\n'));
            link("see", item.see());
            link("interested", item.interested());
            link("not-for-me", item.notForMe());
            text.append('\n');
        }
        if (more > 0 && !base.isEmpty()) {
            link("more", base + "/veilles", more);
            text.append('\n');
        }
        text.append("-- \n");
        link("end-one", endOne);
        link("end-all", endAll);
        return text.toString();
    }

    private void link(String words, String address, Object... values) {
        if (!address.isEmpty()) {
            text.append(wording.message("watch.mail." + words, locale, values))
                    .append(" : ")
                    .append(address)
                    .append('\n');
        }
    }
}
