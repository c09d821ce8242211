package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.file.Downloads;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.Need.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** One need: what it says, who could serve it, its files, and what comes next. */
@Controller
@RequestMapping("/besoins/{need:[0-9a-z]{26}}")
class NeedPages {
    private static final Logger LOG = LoggerFactory.getLogger(NeedPages.class);
    private static final int MOST_FILES = 20;

    private final NeedLookup lookup;
    private final KeepNeeds keep;
    private final EditView view;
    private final KeepFiles files;
    private final Downloads downloads;
    private final CurrentActor current;
    private final Clock clock;

    NeedPages(
            NeedLookup lookup,
            KeepNeeds keep,
            EditView view,
            KeepFiles files,
            Downloads downloads,
            CurrentActor current,
            Clock clock) {
        this.lookup = lookup;
        this.keep = keep;
        this.view = view;
        this.files = files;
        this.downloads = downloads;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    @Allows(Action.READ_NEED)
    String need(@PathVariable("need") String id, Model model) {
        return show(lookup.need(id), Map.of(), false, "", model);
    }

    private String show(Need need, Map<String, Reason> errors, boolean stale, String advice, Model model) {
        Actor me = current.get();
        Target target = new Target(need.buyer(), null, null, need.areas());
        model.addAttribute("need", need);
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("errors", errors);
        model.addAttribute("stale", stale);
        model.addAttribute("advice", advice);
        model.addAttribute("own", Policy.allows(me, Action.EDIT_NEED, target));
        model.addAttribute("moderates", Policy.allows(me, Action.MODERATE_NEED, target));
        model.addAttribute("files", files.of(need.id().value()));
        LocalDate today = LocalDate.now(clock.withZone(need.law().zone()));
        model.addAttribute(
                "links",
                need.sheet().lots().stream()
                        .map(lot -> LotLinks.of(need.sheet(), lot, today))
                        .toList());
        model.addAttribute(
                "counts",
                need.state().ended()
                        ? List.of()
                        : need.sheet().lots().stream()
                                .map(lot -> Optional.ofNullable(view.count(need.sheet(), lot, need)))
                                .toList());
        return "need/need";
    }

    /** {@code etape}: {@code publier, reprendre, clore, retirer}. */
    @PostMapping("/etape")
    @Allows(Action.EDIT_NEED)
    String step(
            @PathVariable("need") String id,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "0") String version,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        long read = NeedLookup.version(version);
        KeepNeeds.Outcome outcome = switch (etape) {
            case "publier" -> keep.publish(need.id(), read);
            case "reprendre" -> keep.takeBack(need.id(), read);
            case "clore" -> keep.end(need.id(), read, State.CLOSED);
            case "retirer" -> keep.end(need.id(), read, State.WITHDRAWN);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return done(outcome, need, "", model, response);
    }

    /** A facilitator lets it out, or sends it back with its advice. */
    @PostMapping("/moderation")
    @Allows(Action.MODERATE_NEED)
    String moderate(
            @PathVariable("need") String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String conseil,
            @RequestParam(defaultValue = "0") String version,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        String advice = NeedLookup.clean(conseil);
        KeepNeeds.Outcome outcome = switch (decision) {
            case "publier" -> keep.letOut(need.id(), NeedLookup.version(version));
            case "renvoyer" -> keep.sendBack(need.id(), NeedLookup.version(version), advice);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        boolean gone = outcome instanceof KeepNeeds.Done;
        return gone ? "redirect:/besoins/a-regarder" : done(outcome, need, advice, model, response);
    }

    private String done(
            KeepNeeds.Outcome outcome, Need need, String advice, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case KeepNeeds.Done done -> "redirect:/besoins/" + done.need().id();
            case KeepNeeds.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(stale.now(), Map.of(), true, advice, model);
            }
            case KeepNeeds.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(lookup.need(need.id().toString()), refused.reasons(), false, advice, model);
            }
        };
    }

    @PostMapping(path = "/pieces", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allows(Action.EDIT_NEED)
    String add(
            @PathVariable("need") String id,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Need need = lookup.need(id);
        Reason refused = piece == null ? Reason.of("file.empty") : kept(need, piece);
        if (refused == null) {
            return "redirect:/besoins/" + need.id() + "#pieces";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(need, Map.of("piece", refused), false, "", model);
    }

    private @Nullable Reason kept(Need need, MultipartFile piece) throws IOException {
        if (files.of(need.id().value()).size() >= MOST_FILES) {
            return Reason.of("need.too-many-files", "limit", MOST_FILES);
        }
        try (InputStream content = piece.getInputStream()) {
            String name = String.valueOf(piece.getOriginalFilename());
            return files.keep(need.id().value(), name, content) instanceof KeepFiles.Refused refused
                    ? refused.reason()
                    : null;
        }
    }

    @GetMapping("/pieces/{piece}")
    @Allows(Action.READ_NEED)
    ResponseEntity<Resource> read(@PathVariable("need") String id, @PathVariable String piece) {
        return downloads.of(file(lookup.need(id), piece));
    }

    @PostMapping("/pieces/{piece}/supprimer")
    @Allows(Action.EDIT_NEED)
    String remove(
            @PathVariable("need") String id, @PathVariable String piece, Model model, HttpServletResponse response) {
        Need need = lookup.need(id);
        try {
            files.remove(file(need, piece));
        } catch (IOException e) {
            LOG.warn("A file could not be removed: {}", e.getMessage());
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(need, Map.of("piece", Reason.of("file.store-remove")), false, "", model);
        }
        return "redirect:/besoins/" + need.id() + "#pieces";
    }

    private KeptFile file(Need need, String piece) {
        try {
            return files.find(FileId.parse(piece), need.id().value())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }
}
