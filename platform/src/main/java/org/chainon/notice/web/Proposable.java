package org.chainon.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.notice.Notice.Kind;

/** What can be proposed at {@code /avis/proposer/SLUG}, and what is asked of it beyond title, description, organisation and place. */
enum Proposable {
    PRIVATE_CONTRACT("marche-prive", Kind.PRIVATE_CONTRACT, Set.of("trade"), "trade", "amount", "months"),
    NEED("besoin", Kind.NEED, Set.of("trade"), "trade", "amount"),
    BUSINESS_MEETING("convention-affaires", Kind.BUSINESS_MEETING, Set.of("dates"), "dates", "seats", "trade"),
    CALL_FOR_PROJECTS("appel-a-projets", Kind.CALL_FOR_PROJECTS, Set.of(), "trade", "amount", "conditions"),
    COOPERATION("cooperation", Kind.COOPERATION, Set.of("trade"), "cooperation", "trade"),
    PREMISES("locaux", Kind.PREMISES, Set.of("surface"), "surface", "conditions"),
    TRAINING("formation", Kind.TRAINING, Set.of("dates", "trade"), "dates", "seats", "trade", "conditions");

    private final String slug;
    private final Kind kind;
    private final Set<String> required;
    private final List<String> asked;

    Proposable(String slug, Kind kind, Set<String> required, String... asked) {
        this.slug = slug;
        this.kind = kind;
        this.required = required;
        this.asked = List.of(asked);
    }

    static Optional<Proposable> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    public Kind kind() {
        return kind;
    }

    public boolean asks(String field) {
        return asked.contains(field);
    }

    public boolean requires(String field) {
        return required.contains(field);
    }
}
