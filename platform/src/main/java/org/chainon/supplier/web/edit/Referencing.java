package org.chainon.supplier.web.edit;

import java.util.List;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.LegalForms;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.company.Company;
import org.chainon.supplier.company.CompanyAnswer;
import org.chainon.supplier.company.CompanyRegister;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.Drafts;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody begins to speak for an enterprise. */
@Service
class Referencing {
    /** Stands for the page that writes, where the platform itself does. */
    private static final String BEGINNING = "beginning";

    private static final int MOST_SIBLINGS = 5;

    private final SupplierDirectory directory;
    private final CompanyRegister companies;
    private final Organisations organisations;
    private final People people;
    private final Drafts drafts;
    private final LegalForms legalForms;
    private final FirstPlaces places;

    Referencing(
            SupplierDirectory directory,
            CompanyRegister companies,
            Organisations organisations,
            People people,
            Drafts drafts,
            LegalForms legalForms,
            FirstPlaces places) {
        this.directory = directory;
        this.companies = companies;
        this.organisations = organisations;
        this.people = people;
        this.drafts = drafts;
        this.legalForms = legalForms;
        this.places = places;
    }

    /** What is known of the enterprise, and where the person stands to it. */
    Claim claim(Claim.Number number, Actor actor) {
        Optional<Supplier> published =
                directory.byIdentifier(number.digits()).filter(supplier -> supplier.jurisdiction() == number.law());
        CompanyAnswer answer = number.law() == Jurisdiction.FR
                ? companies.find(new Siret(number.digits()))
                : new CompanyAnswer.Unknown();
        Optional<Organisation> organisation = published
                .flatMap(supplier -> organisations.of(supplier.id()))
                .or(() -> organisations.byIdentifier(
                        Organisation.Kind.SUPPLIER, number.law().name(), number.digits()));
        return new Claim(
                number,
                published.orElse(null),
                answer instanceof CompanyAnswer.Found found ? found.company() : null,
                organisation.orElse(null),
                published.isPresent() || number.law() != Jurisdiction.FR
                        ? List.of()
                        : directory.ofLegalUnit(number.digits()).stream()
                                .limit(MOST_SIBLINGS)
                                .toList(),
                organisation.map(one -> place(one, actor)).orElse(Claim.Place.FREE),
                answer instanceof CompanyAnswer.Unavailable);
    }

    private Claim.Place place(Organisation organisation, Actor actor) {
        if (actor.memberships().stream().map(Membership::organisation).anyMatch(organisation.id()::equals)) {
            return Claim.Place.MEMBER;
        }
        return people.members(organisation.id()).stream().anyMatch(People.Member::granted)
                ? Claim.Place.TAKEN
                : Claim.Place.FREE;
    }

    /**
     * Begins, or goes on where the person left.
     *
     * @param name of an enterprise that nobody knows yet
     * @return the address where the profile is filled in
     */
    @Transactional
    public String begin(Claim claim, String name, Actor actor) {
        Supplier published = claim.published();
        Organisation organisation = organisations.ensure(
                Organisation.Kind.SUPPLIER,
                claim.number().law().name(),
                claim.number().digits(),
                claim.name().isEmpty() ? name : claim.name(),
                published == null ? SupplierId.random() : published.id());
        if (published == null && claim.company() != null) {
            places.told(organisation.id(), claim.company());
        }
        boolean proven = MailDomains.prove(actor.email(), published, organisation);
        Organisations.Joined joined = organisations.join(actor.id(), organisation.id(), proven);
        boolean member = joined == Organisations.Joined.GRANTED || claim.place() == Claim.Place.MEMBER;
        if (member && published != null) {
            return Editings.address(published.id());
        }
        SupplierId supplier = organisation.supplier();
        Draft draft = drafts.ensure(
                supplier == null ? SupplierId.random() : supplier,
                organisation.id(),
                actor.id(),
                claim.number().law(),
                claim.number().digits());
        if (published == null && draft.sections().isEmpty()) {
            prefill(draft, claim.company(), name);
        }
        return Editings.address(draft.id());
    }

    /** The person's wish to belong to those who speak for it already. */
    Organisations.Joined join(Organisation organisation, Actor actor) {
        return organisations.join(actor.id(), organisation.id(), false);
    }

    private void prefill(Draft draft, @Nullable Company company, String name) {
        Typed identity = Typed.NOTHING.with("name", company == null ? name : company.name());
        if (company == null) {
            keep(draft, Section.IDENTITY, identity);
            return;
        }
        String category = company.legalCategory();
        keep(
                draft,
                Section.IDENTITY,
                Optional.ofNullable(category)
                        .flatMap(legalForms::kindOf)
                        .map(kind -> identity.with("kinds", kind.name()))
                        .orElse(identity));
        keep(
                draft,
                Section.SITES,
                SitesForm.written(
                        Typed.NOTHING,
                        0,
                        new Site(
                                company.siret(),
                                company.address(),
                                company.postalCode(),
                                company.city(),
                                null,
                                company.point(),
                                true)));
        if (company.headcount() != null) {
            keep(
                    draft,
                    Section.CAPACITY,
                    Typed.NOTHING.with("headcount", company.headcount().name()));
        }
    }

    private void keep(Draft draft, Section section, Typed typed) {
        drafts.keep(draft.id(), section, typed, 0, 0, BEGINNING);
    }
}
