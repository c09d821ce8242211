package org.chainon.account.signin;

import org.jspecify.annotations.Nullable;

/** Where one goes after signing in: a path of this site, never another site. */
record LocalPath(String text) {
    private static final String HOME = "/accueil";
    private static final int LONGEST = 500;

    /** What is no path of ours, or leads back to signing in, becomes one's home. */
    static LocalPath of(@Nullable String text) {
        return text != null && ours(text) ? new LocalPath(text) : new LocalPath(HOME);
    }

    private static boolean ours(String text) {
        return text.length() <= LONGEST
                && text.matches("/(?!/)[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?]*")
                && !text.matches("/(connexion|deconnexion|oauth2|login)([/?].*)?");
    }

    String redirect() {
        return "redirect:" + text;
    }
}
