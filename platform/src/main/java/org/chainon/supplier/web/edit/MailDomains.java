package org.chainon.supplier.web.edit;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.chainon.account.Organisation;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether an address of mail tells that its holder speaks for an enterprise. */
final class MailDomains {
    /** Where anybody may have an address: they prove nothing, whatever an enterprise's website. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "aol.com",
            "bbox.fr",
            "bell.net",
            "facebook.com",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.fr",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "live.ca",
            "live.com",
            "live.fr",
            "mailo.com",
            "me.com",
            "msn.com",
            "neuf.fr",
            "numericable.fr",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "proton.me",
            "protonmail.com",
            "sfr.fr",
            "sympatico.ca",
            "videotron.ca",
            "wanadoo.fr",
            "yahoo.ca",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com");

    private MailDomains() {}

    /** By the website of the public profile, or by domains that are known of the organisation; never by what is being typed. */
    static boolean prove(String email, @Nullable Supplier published, @Nullable Organisation organisation) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (domain.isEmpty() || OPEN_TO_ALL.contains(domain)) {
            return false;
        }
        return organisation != null && organisation.domains().contains(domain)
                || published != null && domain.equals(host(published.website()));
    }

    private static String host(@Nullable String website) {
        if (website == null) {
            return "";
        }
        try {
            String host = URI.create(website.contains("://") ? website : "https://" + website)
                    .getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
