package org.chainon.account.mail;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.chainon.account.Look;
import org.springframework.web.util.HtmlUtils;

/** The paragraphs of a mail as simple HTML, under the name and in the colour of who sends it. */
record MailBody(String text, Look look) {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"></head>
            <body style="margin:0;background:#fbfaf7;color:#1b2a41;font:16px/1.5 system-ui,sans-serif">
            <div style="max-width:34em;margin:0 auto;padding:24px">
            <p style="font:700 20px Charter,Georgia,serif;margin:0 0 16px">%s</p>
            %s
            </div></body></html>
            """;

    String html(String language) {
        String paragraphs = Arrays.stream(text.split("\\n{2,}"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(this::paragraph)
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(language, HtmlUtils.htmlEscape(look.name(), "UTF-8"), paragraphs);
    }

    private String paragraph(String text) {
        String safe = HtmlUtils.htmlEscape(text, "UTF-8");
        if (text.matches("https?://\\S+")) {
            return "<p><a style=\"color:" + look.action() + ";word-break:break-all\" href=\"" + safe + "\">" + safe
                    + "</a></p>";
        }
        if (text.matches("[0-9]{3} ?[0-9]{3}")) {
            return "<p style=\"font:700 28px monospace;letter-spacing:4px\">" + safe + "</p>";
        }
        return "<p>" + safe.replace("\n", "<br>") + "</p>";
    }
}
