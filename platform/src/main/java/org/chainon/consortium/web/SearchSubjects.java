package org.chainon.consortium.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.consortium.search.GroupingSearch;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What a search is about, and for whom of its bodies a person may ask. */
@Component
class SearchSubjects {
    private final Notices notices;
    private final Needs needs;
    private final Contacts contacts;
    private final Territory territory;

    SearchSubjects(Notices notices, Needs needs, Contacts contacts, Territory territory) {
        this.notices = notices;
        this.needs = needs;
        this.contacts = contacts;
        this.territory = territory;
    }

    /** One for whom it can be asked. */
    record Body(
            String key,
            String name,
            @Nullable SupplierId supplier,
            @Nullable OrganisationId organisation) {}

    /**
     * A notice or a need.
     *
     * @param field of the form, with {@code id}
     * @param path of its page
     * @param amountsHidden whether these bodies may not know the amounts
     */
    record About(
            String field,
            String id,
            String title,
            String path,
            @Nullable NoticeId notice,
            @Nullable NeedId need,
            boolean amountsHidden,
            List<Body> bodies) {
        About {
            bodies = List.copyOf(bodies);
        }
    }

    /** @throws ResponseStatusException where there is no such thing, or the person may not ask about it */
    About of(String avis, String besoin, String recu, Actor actor) {
        About about = !avis.isEmpty()
                ? notice(id(NoticeId::parse, avis), actor)
                : !recu.isEmpty()
                        ? received(id(ContactId::parse, recu), actor)
                        : need(id(NeedId::parse, besoin), actor);
        if (about.bodies().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return about;
    }

    private About notice(NoticeId id, Actor actor) {
        Notice notice = notices.find(id).orElseThrow(SearchSubjects::notFound);
        Set<String> areas = areas(notice);
        List<Body> bodies = new ArrayList<>(suppliers(actor).toList());
        bodies.addAll(facilitators(actor, areas).toList());
        return new About(
                "avis",
                notice.id().toString(),
                notice.title(),
                "/avis/" + notice.id(),
                notice.id(),
                null,
                false,
                bodies);
    }

    private Set<String> areas(Notice notice) {
        Set<String> areas = new HashSet<>();
        Stream.concat(
                        notice.lots().stream().flatMap(lot -> lot.places().stream()),
                        Stream.ofNullable(notice.buyer().place()))
                .map(Place::area)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(area -> territory.withAncestors(area).stream())
                .map(AreaId::toString)
                .forEach(areas::add);
        return areas;
    }

    private static Stream<Body> suppliers(Actor actor) {
        return actor.memberships().stream()
                .flatMap(membership -> Stream.ofNullable(membership.supplier())
                        .filter(supplier ->
                                Policy.allows(actor, Action.ANSWER_FOR_SUPPLIER, Target.of(supplier, Set.of())))
                        .map(supplier -> new Body("f-" + supplier, membership.name(), supplier, null)));
    }

    private static Stream<Body> facilitators(Actor actor, Set<String> areas) {
        return actor.memberships().stream()
                .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR)
                .filter(membership -> !Collections.disjoint(membership.areas(), areas))
                .map(SearchSubjects::body);
    }

    private static Body body(Membership membership) {
        return new Body("o-" + membership.organisation(), membership.name(), null, membership.organisation());
    }

    private About need(NeedId id, Actor actor) {
        Need need = needs.find(id).orElseThrow(SearchSubjects::notFound);
        Target target = new Target(need.buyer(), null, null, Set.of());
        Stream<Body> buyers = Policy.allows(actor, Action.EDIT_NEED, target)
                ? actor.of(target).stream().map(SearchSubjects::body)
                : Stream.empty();
        Stream<Body> others = need.state() == Need.State.DRAFT ? Stream.empty() : facilitators(actor, need.areas());
        return new About(
                "besoin",
                need.id().toString(),
                need.sheet().title(),
                "/besoins/" + need.id(),
                null,
                need.id(),
                false,
                Stream.concat(buyers, others).toList());
    }

    private About received(ContactId id, Actor actor) {
        Contact contact =
                contacts.find(id).filter(found -> found.state().told()).orElseThrow(SearchSubjects::notFound);
        Need need = needs.find(contact.need()).orElseThrow(SearchSubjects::notFound);
        return new About(
                "recu",
                contact.id().toString(),
                need.sheet().title(),
                "/besoins/recus/" + contact.id(),
                null,
                need.id(),
                need.sheet().amountHidden(),
                suppliers(actor)
                        .filter(body -> contact.supplier().equals(body.supplier()))
                        .toList());
    }

    /** What a search was about: its title and its page for those who asked; the platform's own where it is gone. */
    About of(GroupingSearch search) {
        NoticeId noticeId = search.notice();
        NeedId needId = search.need();
        SupplierId supplier = search.supplier();
        if (noticeId != null) {
            Optional<Notice> notice = notices.find(noticeId);
            return new About(
                    "avis",
                    noticeId.toString(),
                    notice.map(Notice::title).orElse(""),
                    "/avis/" + noticeId,
                    noticeId,
                    null,
                    false,
                    List.of());
        }
        NeedId id = Objects.requireNonNull(needId);
        String title = needs.find(id).map(need -> need.sheet().title()).orElse("");
        Optional<Contact> contact = supplier == null ? Optional.empty() : contacts.find(id, supplier);
        return new About(
                contact.isPresent() ? "recu" : "besoin",
                contact.map(found -> found.id().toString()).orElse(id.toString()),
                title,
                contact.map(found -> "/besoins/recus/" + found.id()).orElse("/besoins/" + id),
                null,
                id,
                search.ask().amountsHidden(),
                List.of());
    }

    static <T> T id(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
