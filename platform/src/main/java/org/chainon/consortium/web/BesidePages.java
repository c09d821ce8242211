package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.bid.kit.KitDocument;
import org.chainon.consortium.MakeChecklist;
import org.chainon.consortium.PartnerTalk;
import org.chainon.consortium.ShareFiles;
import org.chainon.consortium.SharedFile;
import org.chainon.consortium.Sight;
import org.chainon.file.Downloads;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
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

/** Messages, files and the checklist of a grouping: for those who said yes. */
@Controller
@RequestMapping("/groupements/{consortium:[0-9a-z]{26}}")
@Allows(Action.JOIN_CONSORTIUM)
class BesidePages {
    private static final Logger LOG = LoggerFactory.getLogger(BesidePages.class);

    private final ConsortiumLookup lookup;
    private final Answered answered;
    private final PartnerTalk talk;
    private final ShareFiles files;
    private final MakeChecklist checklists;
    private final Downloads downloads;
    private final CurrentActor current;

    BesidePages(
            ConsortiumLookup lookup,
            Answered answered,
            PartnerTalk talk,
            ShareFiles files,
            MakeChecklist checklists,
            Downloads downloads,
            CurrentActor current) {
        this.lookup = lookup;
        this.answered = answered;
        this.talk = talk;
        this.files = files;
        this.checklists = checklists;
        this.downloads = downloads;
        this.current = current;
    }

    @PostMapping("/messages")
    String say(
            @PathVariable("consortium") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Sight sight = lookup.inside(id);
        Optional<Reason> refused =
                talk.say(sight.id(), sight.own().supplier(), current.get().id(), ConsortiumForms.one(form, "texte"));
        return done(refused, sight, "texte", form, model, response);
    }

    @PostMapping("/liste")
    String list(
            @PathVariable("consortium") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Sight sight = lookup.inside(id);
        Set<KitDocument> documents = EnumSet.noneOf(KitDocument.class);
        form.getOrDefault("fait", List.of())
                .forEach(name ->
                        ConsortiumForms.constant(KitDocument.class, name).ifPresent(documents::add));
        return done(checklists.done(sight, current.get().id(), documents), sight, "documents", form, model, response);
    }

    @PostMapping(path = "/pieces", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String share(
            @PathVariable("consortium") String id,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Sight sight = lookup.inside(id);
        Optional<Reason> refused =
                piece == null || piece.isEmpty() ? Optional.of(Reason.of("file.empty")) : kept(sight, piece, form);
        return done(refused, sight, "piece", form, model, response);
    }

    private Optional<Reason> kept(Sight sight, MultipartFile piece, MultiValueMap<String, String> form)
            throws IOException {
        List<SupplierId> chosen = form.getOrDefault("membre", List.of()).stream()
                .map(text -> ConsortiumForms.id(SupplierId::parse, text))
                .toList();
        SharedFile.Audience audience = ConsortiumForms.constant(
                        SharedFile.Audience.class, ConsortiumForms.one(form, "qui"))
                .orElse(SharedFile.Audience.LEAD);
        if (audience == SharedFile.Audience.CHOSEN && chosen.isEmpty()) {
            return Optional.of(Reason.of("consortium.nobody-chosen"));
        }
        KitDocument document = ConsortiumForms.constant(KitDocument.class, ConsortiumForms.one(form, "document"))
                .orElse(null);
        try (InputStream content = piece.getInputStream()) {
            return files.share(sight, String.valueOf(piece.getOriginalFilename()), content, document, audience, chosen);
        }
    }

    @GetMapping("/pieces/{piece}")
    ResponseEntity<Resource> read(@PathVariable("consortium") String id, @PathVariable String piece) {
        return downloads.of(file(lookup.inside(id), piece).file());
    }

    @PostMapping("/pieces/{piece}/supprimer")
    String remove(
            @PathVariable("consortium") String id,
            @PathVariable String piece,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Sight sight = lookup.inside(id);
        try {
            return done(files.remove(sight, file(sight, piece)), sight, "piece", form, model, response);
        } catch (IOException e) {
            LOG.warn("A file could not be removed: {}", e.getMessage());
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return answered.refused(Map.of("piece", Reason.of("file.store-remove")), id, form, model, response);
        }
    }

    private SharedFile file(Sight sight, String piece) {
        return files.find(sight, ConsortiumForms.id(FileId::parse, piece)).orElseThrow(ConsortiumForms::notFound);
    }

    private String done(
            Optional<Reason> refused,
            Sight sight,
            String part,
            MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        String id = sight.id().toString();
        return refused.isEmpty()
                ? "redirect:/groupements/" + id + "#" + part
                : answered.refused(Map.of(part, refused.get()), id, form, model, response);
    }
}
