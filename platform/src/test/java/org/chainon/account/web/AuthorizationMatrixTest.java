package org.chainon.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainon.PlatformTest;
import org.chainon.account.Action;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.SignedIn;
import org.chainon.hotline.Article;
import org.chainon.hotline.Articles;
import org.chainon.hotline.Hotline;
import org.chainon.hotline.Question;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.DraftId;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.ProgrammeId;
import org.chainon.kernel.QuestionId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.draft.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × every role × one's own and others' things, against a table written by hand. */
@PlatformTest
class AuthorizationMatrixTest {
    /** Who asks. OWN_… have the thing that is asked for, others have another one of the same sort. */
    private enum Role {
        NOBODY,
        PERSON,
        OWN_MEMBER,
        OWN_MANAGER,
        /** An administrator in the place of a manager. */
        ACTED_FOR,
        OTHER_MANAGER,
        BUYER,
        OWN_FACILITATOR,
        OTHER_FACILITATOR,
        OWN_EXPERT,
        ADMIN
    }

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> KNOWN = EnumSet.complementOf(EnumSet.of(Role.NOBODY));
    private static final Set<Role> INSIDE =
            EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR, Role.OWN_FACILITATOR, Role.ADMIN);

    private static final Map<Action, Set<Role>> MAY = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.READ_PUBLIC, ALL),
            Map.entry(Action.SIGN_IN, ALL),
            Map.entry(Action.KEEP_OWN_ACCOUNT, EnumSet.complementOf(EnumSet.of(Role.NOBODY, Role.ACTED_FOR))),
            Map.entry(Action.SIGN_OUT, KNOWN),
            Map.entry(Action.REFERENCE_SUPPLIER, KNOWN),
            Map.entry(Action.JOIN_BUYER, KNOWN),
            Map.entry(Action.EDIT_SUPPLIER, INSIDE),
            Map.entry(Action.ANSWER_FOR_SUPPLIER, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.FOLLOW_BIDS, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.READ_FILES, INSIDE),
            Map.entry(Action.READ_MEMBERS, INSIDE),
            Map.entry(
                    Action.MANAGE_MEMBERS,
                    EnumSet.of(Role.OWN_MANAGER, Role.ACTED_FOR, Role.OWN_FACILITATOR, Role.ADMIN)),
            Map.entry(Action.SET_LOOK, EnumSet.of(Role.OWN_MANAGER, Role.ACTED_FOR, Role.ADMIN)),
            Map.entry(
                    Action.PROPOSE_NOTICE,
                    EnumSet.of(Role.BUYER, Role.OWN_FACILITATOR, Role.OTHER_FACILITATOR, Role.ADMIN)),
            Map.entry(
                    Action.ADVISE_PURCHASE,
                    EnumSet.of(Role.BUYER, Role.OWN_FACILITATOR, Role.OTHER_FACILITATOR, Role.ADMIN)),
            Map.entry(
                    Action.OFFER_COOPERATION,
                    EnumSet.complementOf(EnumSet.of(Role.NOBODY, Role.PERSON, Role.OWN_EXPERT))),
            Map.entry(
                    Action.ASK_QUESTION,
                    EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR, Role.OTHER_MANAGER, Role.BUYER)),
            Map.entry(
                    Action.READ_QUESTION,
                    EnumSet.of(
                            Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR, Role.OWN_FACILITATOR, Role.OWN_EXPERT)),
            Map.entry(Action.CLOSE_QUESTION, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.ANSWER_QUESTION, EnumSet.of(Role.OWN_FACILITATOR, Role.OWN_EXPERT)),
            Map.entry(Action.SEE_QUESTIONS, EnumSet.of(Role.OWN_FACILITATOR, Role.OTHER_FACILITATOR, Role.OWN_EXPERT)),
            Map.entry(
                    Action.SEE_ARTICLES,
                    EnumSet.of(Role.OWN_FACILITATOR, Role.OTHER_FACILITATOR, Role.OWN_EXPERT, Role.ADMIN)),
            Map.entry(Action.REVIEW_ARTICLE, EnumSet.of(Role.OWN_FACILITATOR, Role.OWN_EXPERT, Role.ADMIN)),
            Map.entry(
                    Action.SEARCH_GROUPING,
                    EnumSet.of(
                            Role.OWN_MEMBER,
                            Role.OWN_MANAGER,
                            Role.ACTED_FOR,
                            Role.OTHER_MANAGER,
                            Role.BUYER,
                            Role.OWN_FACILITATOR,
                            Role.OTHER_FACILITATOR)),
            Map.entry(Action.READ_GROUPING_SEARCH, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.WRITE_NEED, EnumSet.of(Role.BUYER)),
            Map.entry(Action.PLAN_PURCHASES, EnumSet.of(Role.BUYER)),
            Map.entry(Action.READ_PROGRAMME, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.READ_NEED, INSIDE),
            Map.entry(Action.EDIT_NEED, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.COMPARE_OFFERS, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(
                    Action.SEE_RECEIVED_NEEDS,
                    EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR, Role.OTHER_MANAGER)),
            Map.entry(Action.ANSWER_NEED, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(
                    Action.SEE_CONSORTIA,
                    EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR, Role.OTHER_MANAGER)),
            Map.entry(Action.FORM_CONSORTIUM, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.JOIN_CONSORTIUM, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.LEAD_CONSORTIUM, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.RUN_CONVENTION, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.ATTEND_CONVENTION, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.SEE_WAITING_NEEDS, EnumSet.of(Role.OWN_FACILITATOR, Role.OTHER_FACILITATOR, Role.ADMIN)),
            Map.entry(Action.MODERATE_NEED, EnumSet.of(Role.OWN_FACILITATOR, Role.ADMIN)),
            Map.entry(Action.SET_NEED_RULE, EnumSet.of(Role.OWN_MANAGER, Role.ACTED_FOR, Role.ADMIN)),
            Map.entry(Action.SEE_SPEND, EnumSet.of(Role.BUYER)),
            Map.entry(Action.READ_SPEND, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.RECORD_SPEND, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.SEE_BUYER_HOME, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.SEE_VERIFICATIONS, EnumSet.of(Role.OWN_FACILITATOR, Role.OTHER_FACILITATOR, Role.ADMIN)),
            Map.entry(Action.VERIFY_SUPPLIER, EnumSet.of(Role.OWN_FACILITATOR, Role.ADMIN)),
            Map.entry(
                    Action.WITHDRAW_SUPPLIER,
                    EnumSet.of(Role.OWN_MANAGER, Role.ACTED_FOR, Role.OWN_FACILITATOR, Role.ADMIN)),
            Map.entry(Action.ADMINISTER, EnumSet.of(Role.ADMIN)),
            Map.entry(Action.STOP_IMPERSONATING, KNOWN),
            Map.entry(Action.GO_HOME, KNOWN),
            Map.entry(Action.SEE_TERRITORIES, EnumSet.of(Role.OWN_FACILITATOR, Role.OTHER_FACILITATOR, Role.ADMIN)),
            Map.entry(
                    Action.FOLLOW_TERRITORY, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR, Role.ADMIN)),
            Map.entry(Action.FOLLOW, KNOWN),
            Map.entry(Action.KEEP_WATCH, EnumSet.of(Role.OWN_MEMBER, Role.OWN_MANAGER, Role.ACTED_FOR)),
            Map.entry(Action.FOLLOW_MAIL_LINK, ALL),
            Map.entry(Action.READ_FEED, ALL),
            Map.entry(Action.OWN_THING, EnumSet.of(Role.OWN_MEMBER))));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    Drafts drafts;

    @Autowired
    Hotline hotline;

    @Autowired
    Articles articles;

    @Autowired
    JdbcClient jdbc;

    private record Route(HttpMethod method, String path, boolean multipart, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Route> ownRoutes() {
        List<Route> own = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                routes.getHandlerMethods().entrySet()) {
            if (entry.getValue().getBeanType().getName().startsWith("org.chainon.")) {
                Set<String> methods = entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new));
                for (String path : entry.getKey().getPatternValues()) {
                    for (String method : methods.isEmpty() ? Set.of("GET", "POST") : methods) {
                        own.add(new Route(
                                HttpMethod.valueOf(method),
                                path,
                                !entry.getKey().getConsumesCondition().isEmpty(),
                                entry.getValue()));
                    }
                }
            }
        }
        own.sort((a, b) -> a.toString().compareTo(b.toString()));
        return own;
    }

    @Test
    void everyRouteSaysWhatItDoes() {
        List<Route> own = ownRoutes();
        assertThat(own).hasSizeGreaterThan(20);
        assertThat(own)
                .allSatisfy(route -> assertThat(AccessCheck.actionOf(route.handler()))
                        .as("@Allows")
                        .isPresent());
    }

    @Test
    void everyActionThatARouteDoesStandsInTheTable() {
        assertThat(ownRoutes().stream().flatMap(route -> AccessCheck.actionOf(route.handler()).stream()))
                .isSubsetOf(MAY.keySet());
    }

    @Test
    void onlyThoseGetThroughWhomTheTableNames() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Route route : ownRoutes()) {
            Action action = AccessCheck.actionOf(route.handler()).orElseThrow();
            Scene scene = scene();
            for (Role role : Role.values()) {
                boolean may = MAY.getOrDefault(action, Set.of()).contains(role);
                boolean through = through(route, role, scene);
                asked++;
                if (may != through) {
                    wrong.add(route + " (" + action + ") as " + role + ": " + (through ? "let through" : "refused"));
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    /** Whether the answer is anything but a refusal: the sign-in page, 403. */
    private boolean through(Route route, Role role, Scene scene) throws Exception {
        String path = route.path()
                .replaceAll("\\{supplier[^/]*}", scene.supplier().id().toString())
                .replaceAll("\\{organisation[^/]*}", scene.organisation().toString())
                .replaceAll("\\{draft[^/]*}", draft(scene).toString())
                .replaceAll("\\{question[^/]*}", scene.question().id().toString())
                .replaceAll("\\{article[^/]*}", scene.article().id().toString())
                .replaceAll("\\{need[^/]*}", need(scene))
                .replaceAll("\\{programme[^/]*}", programme(scene))
                .replaceAll("\\{received[^/]*}", received(scene))
                .replaceAll("\\{watch[^/]*}", watch(scene))
                .replaceAll("\\{search[^/]*}", search(scene))
                .replaceAll("\\{consortium[^/]*}", consortium(scene))
                .replaceAll("\\{led[^/]*}", consortium(scene))
                .replaceAll("\\{convention[^/]*}", ConventionId.random().toString())
                .replaceAll("\\{id[^/]*}", idOf(route, scene))
                .replaceAll("\\{[^/]*}", "x");
        MockHttpServletRequestBuilder request = request(route.method(), path).with(csrf());
        if (route.multipart()) {
            request.contentType(MediaType.MULTIPART_FORM_DATA);
        }
        Optional<Person> person = scene.person(role);
        if (person.isPresent()) {
            SignedIn signedIn = new SignedIn(
                    person.get().id().toString(),
                    role == Role.ACTED_FOR ? scene.cast().get(Role.ADMIN).id().toString() : null);
            request.with(authentication(new UsernamePasswordAuthenticationToken(signedIn, null, List.of())));
        }
        MvcResult result = mvc.perform(request).andReturn();
        MockHttpServletResponse answer = result.getResponse();
        String to = String.valueOf(answer.getRedirectedUrl());
        assertThat(answer.getStatus()).as(route + " as " + role).isLessThan(500);
        // Who is signed in is refused by a bare 403. A page with words, or a way to sign in anew, comes from the method
        // itself:
        // it was reached, and asks to prove once more who one is.
        // For who has no place in a grouping there is none: not found, before the method was reached.
        boolean hidden = route.path().startsWith("/groupements/{")
                && answer.getStatus() == 404
                && result.getResolvedException() == null;
        boolean refused = hidden || answer.getStatus() == 403 && answer.getContentAsByteArray().length == 0;
        return person.isPresent() ? !refused : !refused && !to.startsWith("/connexion?suite=");
    }

    /** Made again where a request before threw it away. */
    private DraftId draft(Scene scene) {
        return drafts.ensure(
                        scene.drafted(), null, scene.cast().get(Role.OWN_MEMBER).id(), Jurisdiction.FR, null)
                .id();
    }

    /** Of the supplier's people; made again where a request before removed it. */
    private String watch(Scene scene) {
        WatchId id = WatchId.random();
        jdbc.sql("""
                        insert into watch.watch (id, supplier_id, name, query, breadth, rhythm, hour, weekday, created_at)
                        values (?, ?, 'Liste', '{}', 'USUAL', 'DAILY', 8, 1, now())""").params(id.value(), scene.supplier().id().value()).update();
        return id.toString();
    }

    /** Of the supplier's people as a buyer's, waiting in Lille for each request anew. */
    private String need(Scene scene) {
        NeedId id = NeedId.random();
        jdbc.sql("""
                        insert into need.need (id, organisation_id, law, state, title, sheet, areas, created_at, changed_at)
                        values (?, ?, 'FR', 'WAITING', 'Besoin', '{"kind": "QUOTE", "sentence": "", "title": "Besoin",
                            "description": "", "services": [], "places": [], "lots": [],
                            "amountHidden": false, "buyerHidden": false}', '{DEPARTEMENT:59}', now(), now())""").params(id.value(), scene.organisation().value()).update();
        return id.toString();
    }

    /** Of the supplier's people; it has failed. */
    private String search(Scene scene) {
        GroupingSearchId id = GroupingSearchId.random();
        jdbc.sql("""
                        insert into consortium.search (id, supplier_id, notice_id, ask, state, created_at, asked_at)
                        values (?, ?, ?, '{"lots": [], "volumes": {}, "amountsHidden": false, "several": false, "with": [],
                            "without": [], "kept": {}, "byCode": false}', 'FAILED', now(), now())""")
                .params(id.value(), scene.supplier().id().value(), UUID.randomUUID())
                .update();
        return id.toString();
    }

    /** That the scene's supplier leads. */
    private String consortium(Scene scene) {
        ConsortiumId id = ConsortiumId.random();
        jdbc.sql("""
                        insert into consortium.consortium (id, founder, notice, lots, title, buyer, law, form, state, cells,
                            created_at, changed_at)
                        values (?, ?, ?, '[{"lot": null, "number": "1", "title": ""}]', 'Avis', 'Ville', 'FR', 'CONJOINT',
                            'FORMING', '[]', now(), now())""")
                .params(
                        id.value(),
                        scene.supplier().id().value(),
                        NoticeId.random().value())
                .update();
        jdbc.sql("""
                        insert into consortium.member (consortium, supplier, position, role, state)
                        values (?, ?, 0, 'LEAD', 'ACCEPTED')""").params(id.value(), scene.supplier().id().value()).update();
        return id.toString();
    }

    private String programme(Scene scene) {
        ProgrammeId id = ProgrammeId.random();
        jdbc.sql("""
                        insert into need.programme (id, organisation_id, law, buyer, name, headings, columns, created_at)
                        values (?, ?, 'FR', 'LOCAL', 'plan.xlsx', '{Objet}', '{"TITLE": 0}', now())""").params(id.value(), scene.organisation().value()).update();
        return id.toString();
    }

    /** A need of some buyer that the scene's supplier was told of. */
    private String received(Scene scene) {
        NeedId need = NeedId.parse(need(scene));
        ContactId id = ContactId.random();
        jdbc.sql("""
                        insert into need.contact (id, need_id, supplier_id, lots, fit, tier, owed, draw, position, batch, wave,
                            state, planned_at, contacted_at)
                        values (?, ?, ?, '{0}', 1, 1, 0, 0, 1, 1, 1, 'CONTACTED', now(), now())""")
                .params(id.value(), need.value(), scene.supplier().id().value())
                .update();
        return id.toString();
    }

    private static String idOf(Route route, Scene scene) {
        return route.path().startsWith("/fournisseurs")
                ? scene.supplier().id().toString()
                : NoticeId.random().toString();
    }

    /** A supplier in Lille with its organisation, a draft of its member alone, and somebody in each role. */
    private record Scene(
            Supplier supplier,
            OrganisationId organisation,
            SupplierId drafted,
            Question question,
            Article article,
            Map<Role, Person> cast) {
        Optional<Person> person(Role role) {
            return Optional.ofNullable(cast.get(role));
        }
    }

    private Scene scene() throws Exception {
        Supplier own = registered();
        Organisation organisation = organisation(own);
        Map<Role, Person> cast = new EnumMap<>(Role.class);
        for (Role role : KNOWN) {
            cast.put(
                    role,
                    people.ensure(
                            role.name().toLowerCase(Locale.ROOT) + UUID.randomUUID() + "@example.org",
                            "Camille",
                            "fr"));
        }
        in(cast.get(Role.OWN_MEMBER), organisation, Level.MEMBER);
        in(cast.get(Role.OWN_MANAGER), organisation, Level.MANAGER);
        in(cast.get(Role.ACTED_FOR), organisation, Level.MANAGER);
        in(cast.get(Role.OTHER_MANAGER), organisation(registered()), Level.MANAGER);
        in(
                cast.get(Role.BUYER),
                organisations.ensure(Organisation.Kind.BUYER, "FR", siret(), "Ville", null),
                Level.MANAGER);
        in(cast.get(Role.OWN_FACILITATOR), facilitator("DEPARTEMENT:59"), Level.MEMBER);
        in(cast.get(Role.OTHER_FACILITATOR), facilitator("DEPARTEMENT:33"), Level.MANAGER);
        Organisation experts =
                organisations.ensure(Organisation.Kind.EXPERT, "FR", null, "Experts " + UUID.randomUUID(), null);
        organisations.territory(experts.id(), Set.of("DEPARTEMENT:59"));
        in(cast.get(Role.OWN_EXPERT), experts, Level.MEMBER);
        people.admin(cast.get(Role.ADMIN).id(), true);
        Question question = hotline.ask(new Hotline.Asked(
                QuestionId.random(),
                organisation,
                cast.get(Role.OWN_MEMBER).id(),
                null,
                Question.Category.OTHER,
                "Question",
                "Texte",
                null,
                Set.of("COMMUNE:59350", "DEPARTEMENT:59")));
        Article article = articles.write(
                question, cast.get(Role.OWN_FACILITATOR).id(), Question.Category.OTHER, "Question ?", "Réponse.");
        return new Scene(own, organisation.id(), SupplierId.random(), question, article, cast);
    }

    private Supplier registered() throws Exception {
        String siret = siret();
        register.register(supplier("matrix-" + siret, "La Matrice")
                .identifier(siret)
                .site(siteIn(LILLE))
                .build());
        return directory.byIdentifier(siret).orElseThrow();
    }

    private Organisation organisation(Supplier supplier) {
        return organisations.ensure(
                Organisation.Kind.SUPPLIER, "FR", supplier.identifier(), supplier.name(), supplier.id());
    }

    private Organisation facilitator(String area) {
        Organisation body =
                organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of(area));
        return body;
    }

    private void in(Person person, Organisation organisation, Level level) {
        organisations.grant(person.id(), organisation.id(), level);
    }
}
