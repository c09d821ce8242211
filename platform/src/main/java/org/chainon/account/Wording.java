package org.chainon.account;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;

/** What pages say, in the words of a language, for mails and documents: told by the module that draws the pages. */
public interface Wording {
    String reason(Reason reason, Locale locale);

    /** « 27 novembre 2026 à 12 h 00 ». */
    String dateTime(OffsetDateTime at, Locale locale);

    /** « dans 6 jours ». */
    String relative(OffsetDateTime at, Locale locale);

    /** « 40 000 € HT ». */
    String money(Money money, Locale locale);

    /** The message of that key. */
    String message(String key, Locale locale, Object... values);
}
