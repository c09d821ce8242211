package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.consortium.search.Meeting;
import org.chainon.consortium.search.MeetingLinks;
import org.chainon.consortium.search.MeetingLinks.Asked;
import org.chainon.consortium.search.ProvokeMeetings;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the mail of a facilitator leads who wants to bring a grouping together, without signing in. Opening it changes nothing. */
@Controller
@RequestMapping("/groupements/rencontre/{token}")
@Allows(Action.FOLLOW_MAIL_LINK)
class MeetingPages {
    private final MeetingLinks links;
    private final ProvokeMeetings meetings;
    private final Notices notices;
    private final SupplierDirectory suppliers;

    MeetingPages(MeetingLinks links, ProvokeMeetings meetings, Notices notices, SupplierDirectory suppliers) {
        this.links = links;
        this.meetings = meetings;
        this.notices = notices;
        this.suppliers = suppliers;
    }

    @GetMapping
    String open(@PathVariable String token, Model model, HttpServletResponse response) {
        return links.read(token)
                .flatMap(asked -> meetings.of(asked).flatMap(meeting -> show(meeting, token, model)))
                .orElseGet(() -> over(response));
    }

    /** {@code do}: {@code oui, non}. */
    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(name = "do", defaultValue = "") String what,
            HttpServletResponse response) {
        Optional<Asked> asked = links.read(token);
        Optional<Meeting> meeting = asked.flatMap(meetings::of);
        if (asked.isEmpty() || meeting.isEmpty()) {
            return over(response);
        }
        if (!what.equals("oui") && !what.equals("non")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        meetings.answer(meeting.get(), what.equals("oui"), asked.get().person());
        return "redirect:/groupements/rencontre/" + token;
    }

    private Optional<String> show(Meeting meeting, String token, Model model) {
        Optional<Notice> notice = notices.find(meeting.notice());
        Optional<Supplier> supplier = suppliers.find(meeting.supplier());
        if (notice.isEmpty() || supplier.isEmpty()) {
            return Optional.empty();
        }
        model.addAttribute("meeting", meeting);
        model.addAttribute("token", token);
        model.addAttribute("notice", notice.get());
        model.addAttribute("supplier", supplier.get());
        model.addAttribute(
                "body", meetings.body(meeting).map(Organisation::name).orElse(""));
        model.addAttribute(
                "partners",
                suppliers.findAll(meeting.partners().stream()
                        .filter(partner -> !partner.equals(meeting.supplier()))
                        .toList()));
        return Optional.of("consortium/meeting");
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "consortium/meeting-over";
    }
}
