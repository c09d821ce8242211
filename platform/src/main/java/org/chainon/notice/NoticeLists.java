package org.chainon.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lists of notices as addresses name them: {@code q, lieu, cpv, genre, forme, nature, reserve, region, delai, source,
 * procedure, acheteur, montant-min, montant-max, tri}.
 */
public interface NoticeLists {
    /** What the parameters ask; values that mean nothing are left out. */
    NoticeQuery query(Map<String, List<String>> parameters, Locale locale);

    /** The list in a few words: « nettoyage · Bobigny (93) · réservé »; « tous les avis » when nothing is asked. */
    String words(Map<String, List<String>> parameters, Locale locale);
}
