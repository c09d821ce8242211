package org.chainon.supplier.web.edit;

import java.util.List;
import java.util.Optional;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siret;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.supplier.company.Company;
import org.chainon.supplier.company.CompanyRegister;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Activities that are offered to an enterprise. */
@Component
class ActivityOffers {
    private static final int MOST = 8;

    private final Activities activities;
    private final CompanyRegister companies;

    ActivityOffers(Activities activities, CompanyRegister companies) {
        this.activities = activities;
        this.companies = companies;
    }

    /** By words. */
    List<Activity> found(String words) {
        return words.length() < 2 ? List.of() : activities.search(words, LocaleContextHolder.getLocale(), MOST);
    }

    /** What enterprises of its NAF code usually do. */
    List<Activity> usual(Editing editing) {
        String naf = editing.published() == null ? null : editing.published().naf();
        String siret = editing.identifier();
        Optional<String> code = naf != null || siret == null || editing.law() != Jurisdiction.FR
                ? Optional.ofNullable(naf)
                : Siret.parse(siret).flatMap(companies::remembered).map(Company::naf);
        return code.map(activities::ofNaf).orElse(List.of()).stream()
                .limit(MOST)
                .toList();
    }
}
