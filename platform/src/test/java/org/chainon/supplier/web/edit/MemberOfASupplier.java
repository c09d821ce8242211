package org.chainon.supplier.web.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import org.chainon.account.Audit;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody who belongs to a supplier that the directory has, before its editing pages. */
abstract class MemberOfASupplier {
    static final String GREEN = "creation-et-entretien-des-espaces-verts";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    final String siret = siret();
    Supplier before;
    Visitor member;
    String base;

    @BeforeEach
    void aMemberOfASupplier() throws Exception {
        register.register(supplier("edit-" + siret, "Les Dahlias")
                .identifier(siret)
                .kind(EnterpriseKind.ACI)
                .activity(doing(GREEN, ServiceKind.SERVICE))
                .site(new Site(siret, "1 rue de l'Essai", "59000", "Lille", LILLE, LILLE_CENTRE, true))
                .accreditation(new Accreditation(EnterpriseKind.ACI, "Convention ACI", null, null, null, null, null))
                .build());
        before = directory.byIdentifier(siret).orElseThrow();
        base = "/fournisseurs/" + before.id() + "/modifier";
        member = memberOf(before);
    }

    @AfterEach
    void clean() {
        SupplierFixtures.forget(jdbc, "test");
        SupplierFixtures.forget(jdbc, "self");
    }

    final Visitor memberOf(Supplier supplier) {
        Visitor visitor = new Visitor(mvc, people.ensure(Visitor.address("example.org"), "Une personne", "fr"));
        Organisation organisation = organisations.ensure(
                Organisation.Kind.SUPPLIER, "FR", supplier.identifier(), supplier.name(), supplier.id());
        organisations.grant(visitor.person().id(), organisation.id(), Membership.Level.MEMBER);
        return visitor;
    }

    final Supplier published() throws Exception {
        Visitor.Answer answer = member.press(base + "/publier");
        assertThat(answer.body()).doesNotContain("field-error");
        assertThat(answer.redirect()).isEqualTo("/fournisseurs/" + before.id());
        return directory.find(before.id()).orElseThrow();
    }
}
