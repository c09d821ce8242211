package org.chainon.convention.web;

import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.convention.Convention;
import org.chainon.convention.day.AgendaAddresses;
import org.chainon.convention.day.Agendas;
import org.chainon.convention.day.OwnAgenda;
import org.chainon.kernel.Agenda;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Agendas for calendar programs: to take away, and to follow under a private address. */
@Controller
class AgendaFiles {
    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8;method=PUBLISH");

    private final ConventionLookup lookup;
    private final Agendas agendas;
    private final AgendaAddresses addresses;
    private final AgendaCalendar calendar;
    private final AgendaView view;

    AgendaFiles(
            ConventionLookup lookup,
            Agendas agendas,
            AgendaAddresses addresses,
            AgendaCalendar calendar,
            AgendaView view) {
        this.lookup = lookup;
        this.agendas = agendas;
        this.addresses = addresses;
        this.calendar = calendar;
        this.view = view;
    }

    @GetMapping({
        "/fournisseurs/{supplier}/conventions/{convention:[0-9a-z]{26}}/agenda.ics",
        "/acheteurs/{organisation}/conventions/{convention:[0-9a-z]{26}}/agenda.ics"
    })
    @Allows(Action.ATTEND_CONVENTION)
    @Nullable
    ResponseEntity<Agenda> file(@PathVariable Map<String, String> path, WebRequest request) {
        Convention convention = lookup.known(path.getOrDefault("convention", ""));
        OwnAgenda agenda = agendas.of(convention, Parties.named(path)).orElseThrow(ConventionForms::notFound);
        return answer(convention, agenda, request);
    }

    /** The address itself is the permission. Who follows a convention that is cancelled is told so. */
    @GetMapping("/calendriers/conventions/{jeton}.ics")
    @Allows(Action.READ_FEED)
    @Nullable
    ResponseEntity<Agenda> feed(@PathVariable String jeton, WebRequest request) {
        OwnAgenda agenda = addresses.agenda(jeton).orElseThrow(ConventionForms::notFound);
        Convention convention = lookup.known(agenda.convention().toString());
        if (!Agendas.told(convention) && convention.state() != Convention.State.CANCELLED) {
            throw ConventionForms.notFound();
        }
        return answer(convention, agenda, request);
    }

    private @Nullable ResponseEntity<Agenda> answer(Convention convention, OwnAgenda agenda, WebRequest request) {
        String etag = view.etag(convention, agenda);
        return request.checkNotModified(etag)
                ? null
                : ResponseEntity.ok()
                        .eTag(etag)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .contentType(ICALENDAR)
                        .header("X-Robots-Tag", "noindex")
                        .header("Referrer-Policy", "no-referrer")
                        .body(calendar.of(convention, agenda));
    }
}
