package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.file.Downloads;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.quote.KeepQuotes;
import org.chainon.need.quote.Quote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A supplier's offer, as it is written and sent. */
@Controller
@RequestMapping("/besoins/recus/{received}/devis")
@Allows(Action.ANSWER_NEED)
class OfferPages {
    private static final Logger LOG = LoggerFactory.getLogger(OfferPages.class);

    private final NeedLookup lookup;
    private final Needs needs;
    private final KeepQuotes quotes;
    private final KeepFiles files;
    private final Downloads downloads;

    OfferPages(NeedLookup lookup, Needs needs, KeepQuotes quotes, KeepFiles files, Downloads downloads) {
        this.lookup = lookup;
        this.needs = needs;
        this.quotes = quotes;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping
    String form(@PathVariable String received, Model model) {
        Contact contact = lookup.told(received);
        return show(contact, OfferForm.of(quotes.of(contact.id())), Map.of(), null, model);
    }

    /** @param now as a colleague left it meanwhile; null where nobody did */
    private String show(Contact contact, OfferForm form, Map<String, Reason> errors, @Nullable Quote now, Model model) {
        Need need = needs.find(contact.need()).orElseThrow();
        model.addAttribute("contact", contact);
        model.addAttribute("need", need);
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("now", now);
        model.addAttribute("quote", quotes.of(contact.id()));
        model.addAttribute(
                "answerable", lookup.answerable(need) && !contact.state().decided());
        model.addAttribute("files", files.of(contact.id().value()));
        return "need/offer";
    }

    /** {@code do}: {@code lignes} for more lines, {@code garder} the draft, {@code envoyer}. */
    @PostMapping
    String write(
            @PathVariable String received,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "do", defaultValue = "garder") String what,
            Model model,
            HttpServletResponse response) {
        Contact contact = lookup.told(received);
        OfferForm form = new OfferForm(values);
        Need need = needs.find(contact.need()).orElseThrow();
        OfferForm.Checked checked = form.check(need.sheet().lots().size());
        if (what.equals("lignes")) {
            return show(contact, form, Map.of(), null, model);
        }
        if (!checked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(contact, form, checked.errors(), null, model);
        }
        KeepQuotes.Outcome outcome = what.equals("envoyer")
                ? quotes.send(contact.id(), form.version(), checked.sheet())
                : quotes.save(contact.id(), form.version(), checked.sheet());
        return switch (outcome) {
            case KeepQuotes.Done done ->
                "redirect:/besoins/recus/" + contact.id() + (what.equals("envoyer") ? "" : "/devis");
            case KeepQuotes.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                OfferForm again =
                        form.with("version", String.valueOf(stale.now().draftVersion()));
                yield show(contact, again, Map.of(), stale.now(), model);
            }
            case KeepQuotes.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                long kept = quotes.of(contact.id()).draftVersion();
                yield show(contact, form.with("version", String.valueOf(kept)), refused.reasons(), null, model);
            }
        };
    }

    @PostMapping("/retirer")
    String withdraw(@PathVariable String received, Model model, HttpServletResponse response) {
        Contact contact = lookup.told(received);
        Optional<Reason> refused = quotes.withdraw(contact.id());
        return refused.isEmpty()
                ? "redirect:/besoins/recus/" + contact.id()
                : refused(contact, "devis", refused.get(), model, response);
    }

    private String refused(Contact contact, String field, Reason why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(contact, OfferForm.of(quotes.of(contact.id())), Map.of(field, why), null, model);
    }

    @PostMapping(path = "/pieces", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String add(
            @PathVariable String received,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Contact contact = lookup.told(received);
        if (piece == null) {
            return refused(contact, "piece", Reason.of("file.empty"), model, response);
        }
        try (InputStream content = piece.getInputStream()) {
            Reason refused = quotes.attach(contact.id(), String.valueOf(piece.getOriginalFilename()), content);
            return refused == null
                    ? "redirect:/besoins/recus/" + contact.id() + "/devis#pieces"
                    : refused(contact, "piece", refused, model, response);
        }
    }

    @GetMapping("/pieces/{piece}")
    ResponseEntity<Resource> read(@PathVariable String received, @PathVariable String piece) {
        return downloads.of(file(lookup.told(received), piece));
    }

    @PostMapping("/pieces/{piece}/supprimer")
    String remove(
            @PathVariable String received, @PathVariable String piece, Model model, HttpServletResponse response) {
        Contact contact = lookup.told(received);
        try {
            Reason refused = quotes.detach(contact.id(), file(contact, piece));
            return refused == null
                    ? "redirect:/besoins/recus/" + contact.id() + "/devis#pieces"
                    : refused(contact, "piece", refused, model, response);
        } catch (IOException e) {
            LOG.warn("A file could not be removed: {}", e.getMessage());
            return refused(contact, "piece", Reason.of("file.store-remove"), model, response);
        }
    }

    private KeptFile file(Contact contact, String piece) {
        try {
            return files.find(FileId.parse(piece), contact.id().value())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }
}
