package org.chainon.supplier.web.edit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Reason;
import org.chainon.supplier.OwnWord;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.company.Company;
import org.chainon.supplier.company.CompanyRegister;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All pages of a profile together. */
@Component
class ProfileForms {
    private final Map<Section, SectionForm> forms = new EnumMap<>(Section.class);
    private final CompanyRegister companies;

    ProfileForms(List<SectionForm> forms, CompanyRegister companies) {
        forms.forEach(form -> this.forms.put(form.section(), form));
        this.companies = companies;
    }

    SectionForm of(Section section) {
        SectionForm form = forms.get(section);
        if (form == null) {
            throw new IllegalStateException("no form: " + section);
        }
        return form;
    }

    /** What stands in each page's fields: what was saved, else what is published. */
    Map<Section, Typed> typed(@Nullable Draft draft, @Nullable Supplier published, @Nullable SupplierDraft own) {
        Map<Section, Typed> typed = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Draft.Saved saved = draft == null ? null : draft.sections().get(section);
            if (saved != null) {
                typed.put(section, saved.typed());
            } else if (published != null) {
                typed.put(section, of(section).of(published, own));
            }
        }
        return typed;
    }

    /** As it would be published now. */
    Said said(Editing editing) {
        String name = IdentityForm.name(editing.typed(Section.IDENTITY));
        SupplierDraft.Builder said = SupplierDraft.of(
                        OwnWord.SOURCE, editing.supplier().toString(), editing.law(), name)
                .identifier(editing.identifier());
        SupplierDraft own = editing.own();
        Optional<Company> company = company(editing);
        said.naf(company.map(Company::naf).orElse(own == null ? null : own.naf()));
        said.legalCategory(company.map(Company::legalCategory).orElse(own == null ? null : own.legalCategory()));
        Map<Section, Map<String, Reason>> errors = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Map<String, Reason> wrong = of(section).read(editing.typed(section), editing.law(), said);
            if (!wrong.isEmpty()) {
                errors.put(section, wrong);
            }
        }
        return new Said(said.build(), errors);
    }

    private Optional<Company> company(Editing editing) {
        String identifier = editing.identifier();
        return identifier == null || editing.law() != Jurisdiction.FR
                ? Optional.empty()
                : Siret.parse(identifier).flatMap(companies::remembered);
    }
}
