package org.chainon.supplier.web.edit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the enterprise is. Its legal name was read before, where the draft begins. */
@Component
class IdentityForm implements SectionForm {
    static final int NAME = 200;
    private static final int DESCRIPTION = 6_000;

    @Override
    public Section section() {
        return Section.IDENTITY;
    }

    @Override
    public Typed of(Supplier published, @Nullable SupplierDraft own) {
        return Typed.NOTHING
                .with("name", published.name())
                .with("tradeName", Checks.text(published.tradeName()))
                .with(
                        "kinds",
                        published.kinds().stream().map(Enum::name).sorted().toList())
                .with("description", published.description())
                .with("website", Checks.text(published.website()));
    }

    @Override
    public Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        if (name(typed).isEmpty()) {
            errors.put("name", Reason.of("supplier.name-missing"));
        }
        Checks.limited("name", name(typed), NAME, errors);
        said.tradeName(Checks.orNull(Checks.limited("tradeName", typed.one("tradeName"), NAME, errors)));
        said.kinds(kinds(law).stream()
                .filter(kind -> typed.has("kinds", kind.name()))
                .collect(Collectors.toSet()));
        said.description(Checks.limited("description", typed.one("description"), DESCRIPTION, errors));
        said.website(Checks.link("website", typed.one("website"), errors));
        return errors;
    }

    static String name(Typed typed) {
        return typed.one("name");
    }

    private static List<EnterpriseKind> kinds(Jurisdiction law) {
        return Arrays.stream(EnterpriseKind.values())
                .filter(kind -> kind.jurisdiction() == law)
                .toList();
    }

    @Override
    public Map<String, Object> offers(Typed typed, Editing editing) {
        Map<EnterpriseKind.Family, List<EnterpriseKind>> families = new LinkedHashMap<>();
        for (EnterpriseKind.Family family : EnterpriseKind.Family.values()) {
            List<EnterpriseKind> kinds = kinds(editing.law()).stream()
                    .filter(kind -> kind.family() == family)
                    .toList();
            if (!kinds.isEmpty()) {
                families.put(family, kinds);
            }
        }
        return Map.of("families", families);
    }
}
