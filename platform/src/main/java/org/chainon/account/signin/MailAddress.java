package org.chainon.account.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address of mail, in lower case. */
record MailAddress(String text) {
    private static final String SHAPE =
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+";
    private static final int LONGEST = 254;

    static Optional<MailAddress> read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && text.matches(SHAPE) ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    /** « Jeanne Martin » of {@code jeanne.martin@…}: the name until the person gives another. */
    String likelyName() {
        String local = text.substring(0, text.indexOf('@')).replaceAll("\\+.*", "");
        String name = Arrays.stream(local.split("[._-]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? text : name;
    }
}
