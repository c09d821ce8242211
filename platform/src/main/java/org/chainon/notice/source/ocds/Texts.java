package org.chainon.notice.source.ocds;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Running text as publishers give it, some with HTML in it. */
final class Texts {
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>|</li>|</div>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\u00a0]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\R\\s*\\R\\s*");

    private Texts() {}

    /** Without HTML tags and entities, one blank between words, at most one empty line between paragraphs. */
    static String plain(String text) {
        String broken = BREAK.matcher(text).replaceAll("\n");
        String bare = HtmlUtils.htmlUnescape(TAG.matcher(broken).replaceAll(""));
        return EMPTY_LINES
                .matcher(BLANKS.matcher(bare).replaceAll(" "))
                .replaceAll("\n\n")
                .strip();
    }
}
