package org.chainon.supplier.web.edit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.file.KeptFile;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.DraftFiles;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Accreditations and labels that the enterprise itself names; those of public registers stand beside them. */
@Component
class ProofsForm implements SectionForm {
    private static final String LIST = "proof";
    private static final int MOST = 30;
    private static final int TEXT = 200;

    private final MessageSource messages;
    private final ProofFiles files;

    ProofsForm(MessageSource messages, ProofFiles files) {
        this.messages = messages;
        this.files = files;
    }

    @Override
    public Section section() {
        return Section.PROOFS;
    }

    @Override
    public Typed of(Supplier published, @Nullable SupplierDraft own) {
        Typed typed = Typed.NOTHING;
        List<Accreditation> said = own == null ? List.of() : own.accreditations();
        for (int i = 0; i < said.size(); i++) {
            typed = written(typed, i, said.get(i));
        }
        return typed;
    }

    private static Typed written(Typed typed, int i, Accreditation each) {
        String entry = LIST + "-" + i + "-";
        return typed.with(entry + "kind", Checks.name(each.kind()))
                .with(entry + "name", each.name())
                .with(entry + "number", Checks.text(each.number()))
                .with(entry + "issuer", Checks.text(each.issuer()))
                .with(entry + "from", Checks.text(each.validFrom()))
                .with(entry + "to", Checks.text(each.validTo()))
                .with(entry + "link", Checks.text(each.proof()))
                .with(entry + "file", Checks.text(each.file()));
    }

    /** {@code unfile:2} takes the file of an entry away. */
    @Override
    public Typed change(Typed typed, String what) {
        if (what.startsWith("unfile:")) {
            String field = LIST + "-" + what.substring("unfile:".length()) + "-file";
            return typed.without(field::equals);
        }
        return what.equals("add") && typed.entries(LIST).size() < MOST
                ? written(typed, typed.nextNumber(LIST), new Accreditation(null, "", null, null, null, null, null))
                : typed;
    }

    @Override
    public Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        List<Typed.Entry> entries = typed.entries(LIST).stream()
                .filter(entry -> !entry.blank("kind", "name", "number", "issuer", "from", "to", "link", "file"))
                .toList();
        for (Typed.Entry entry : entries) {
            said.accreditation(accreditation(entry, law, errors));
        }
        if (entries.size() > MOST) {
            errors.put(entries.getLast().id("name"), Reason.of("supplier-form.too-many", "limit", MOST));
        }
        return errors;
    }

    private Accreditation accreditation(Typed.Entry entry, Jurisdiction law, Map<String, Reason> errors) {
        EnterpriseKind kind = provable(law).stream()
                .filter(each -> each.name().equals(entry.one("kind")))
                .findFirst()
                .orElse(null);
        String name = Checks.limited(entry.id("name"), entry.one("name"), TEXT, errors);
        if (name.isEmpty() && kind == null) {
            errors.put(entry.id("name"), Reason.of("supplier-form.proof-name"));
        }
        LocalDate from = Checks.day(entry.id("from"), entry.one("from"), errors);
        LocalDate to = Checks.day(entry.id("to"), entry.one("to"), errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.put(entry.id("to"), Reason.of("supplier-form.days-order"));
        }
        return new Accreditation(
                kind,
                name.isEmpty() && kind != null ? label(kind) : name,
                Checks.orNull(Checks.limited(entry.id("number"), entry.one("number"), TEXT, errors)),
                Checks.orNull(Checks.limited(entry.id("issuer"), entry.one("issuer"), TEXT, errors)),
                from,
                to,
                Checks.link(entry.id("link"), entry.one("link"), errors),
                DraftFiles.read(entry.one("file")).orElse(null));
    }

    private String label(EnterpriseKind kind) {
        return String.valueOf(messages.getMessage("kind." + kind.name() + ".long", null, kind.name(), Locale.FRENCH));
    }

    /** What an accreditation can prove; a legal form needs none. */
    private static List<EnterpriseKind> provable(Jurisdiction law) {
        return Arrays.stream(EnterpriseKind.values())
                .filter(kind -> kind.jurisdiction() == law && !kind.byLegalForm())
                .toList();
    }

    @Override
    public Map<String, Object> offers(Typed typed, Editing editing) {
        List<Accreditation> own =
                editing.own() == null ? List.of() : editing.own().accreditations();
        List<Accreditation> others = editing.published() == null
                ? List.of()
                : editing.published().accreditations().stream()
                        .filter(each -> !own.contains(each))
                        .toList();
        Map<Integer, KeptFile> kept = new HashMap<>();
        typed.entries(LIST)
                .forEach(entry ->
                        files.find(editing, entry.one("file")).ifPresent(file -> kept.put(entry.number(), file)));
        return Map.of("provable", provable(editing.law()), "others", others, "kept", kept);
    }
}
