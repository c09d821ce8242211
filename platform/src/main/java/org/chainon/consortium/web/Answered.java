package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chainon.consortium.Outcome;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What comes back after a change: the page anew, or the same with what went wrong. */
@Component
class Answered {
    private final ConsortiumView view;

    Answered(ConsortiumView view) {
        this.view = view;
    }

    /** @param part where on the page it was done, and where the error is shown */
    String of(
            Outcome outcome,
            String id,
            String part,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done done ->
                "redirect:/groupements/" + done.consortium().id() + "#" + part;
            case Outcome.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield view.refused(id, new Refusal(Map.of(), true, typed.toSingleValueMap()), model);
            }
            case Outcome.Refused refusal -> refused(Map.of(part, refusal.reason()), id, typed, model, response);
        };
    }

    String refused(
            Map<String, Reason> errors,
            String id,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view.refused(id, new Refusal(errors, false, typed.toSingleValueMap()), model);
    }
}
