package org.chainon.account.data;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.CurrentSession;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A copy of one's data, and erasing one's account; both ask to sign in anew when that was a while ago. */
@Controller
@Allows(Action.KEEP_OWN_ACCOUNT)
class OwnDataPage {
    private static final String PAGE = "account/data";
    private static final String AGAIN = "/connexion?suite=/compte/donnees";

    private final CurrentActor current;
    private final CurrentSession session;
    private final OwnCopy copy;
    private final Erasure erasure;
    private final Retention retention;
    private final Audit audit;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    OwnDataPage(
            CurrentActor current,
            CurrentSession session,
            OwnCopy copy,
            Erasure erasure,
            Retention retention,
            Audit audit) {
        this.current = current;
        this.session = session;
        this.copy = copy;
        this.erasure = erasure;
        this.retention = retention;
        this.audit = audit;
    }

    @GetMapping("/compte/donnees")
    String page(Model model) {
        return show(model, Map.of());
    }

    private String show(Model model, Map<String, Reason> errors) {
        Actor me = current.get();
        model.addAttribute("actor", me);
        model.addAttribute("fresh", session.fresh());
        model.addAttribute("toHandOver", erasure.toHandOver(me.id()));
        model.addAttribute("days", retention.days());
        model.addAttribute("errors", errors);
        return PAGE;
    }

    @PostMapping("/compte/donnees/copie")
    ResponseEntity<byte[]> download() {
        if (!session.fresh()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, AGAIN)
                    .build();
        }
        Actor me = current.get();
        audit.record("data.copied", null, Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mes-donnees-chainon.json\"")
                .body(json.writeValueAsBytes(copy.of(me.id())));
    }

    @PostMapping("/compte/donnees/effacer")
    String erase(
            @RequestParam(name = "confirmation", defaultValue = "") String typed,
            Model model,
            HttpServletResponse response) {
        if (!session.fresh()) {
            return "redirect:" + AGAIN;
        }
        Actor me = current.get();
        List<String> toHandOver = erasure.toHandOver(me.id());
        if (!toHandOver.isEmpty()) {
            return refused(
                    model, response, Reason.of("erasure.hand-over", "organisations", String.join(", ", toHandOver)));
        }
        if (!typed.strip().toLowerCase(Locale.ROOT).equals(me.email())) {
            return refused(model, response, Reason.of("erasure.confirmation"));
        }
        erasure.erase(me.id(), "self");
        session.end();
        model.asMap().remove("me");
        return "account/erased";
    }

    private String refused(Model model, HttpServletResponse response, Reason reason) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, Map.of("confirmation", reason));
    }
}
