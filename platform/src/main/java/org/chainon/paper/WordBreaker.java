package org.chainon.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where lines may end; not after the apostrophe within « l’insertion ». */
final class WordBreaker implements FSTextBreaker {
    private final BreakIterator breaks;
    private String text = "";

    WordBreaker(Locale locale) {
        this.breaks = BreakIterator.getLineInstance(locale);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at > 0 && at < text.length() && "’'".indexOf(text.charAt(at - 1)) >= 0) {
            at = breaks.next();
        }
        return at;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }
}
