package org.chainon.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.bid.Bid;
import org.chainon.bid.kit.KitDocument;
import org.chainon.bid.kit.Pieces;
import org.chainon.bid.kit.ResponseFiles;
import org.chainon.bid.web.BidView.Refusal;
import org.chainon.file.KeepFiles;
import org.chainon.kernel.BidId;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.paper.PaperFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The documents of one bid: handed in, named, taken away. */
@Controller
@RequestMapping("/fournisseurs/{supplier}/reponses/{bid}")
@Allows(Action.FOLLOW_BIDS)
class KitPages {
    private final BidLookup lookup;
    private final BidView view;
    private final Pieces pieces;
    private final KeepFiles files;
    private final ResponseFiles made;

    KitPages(BidLookup lookup, BidView view, Pieces pieces, KeepFiles files, ResponseFiles made) {
        this.lookup = lookup;
        this.view = view;
        this.pieces = pieces;
        this.files = files;
        this.made = made;
    }

    /** A new file ({@code piece}), or one that is there ({@code fichier}): what it is, until when, and for which responses. */
    @PostMapping(path = "/pieces", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String piece(
            @PathVariable String supplier,
            @PathVariable("bid") String id,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Bid bid = lookup.bid(supplier, id);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Optional<KitDocument> document = BidForms.constant(KitDocument.class, BidForms.one(form, "document"));
        LocalDate until = BidForms.date(form, "jusquau", errors);
        if (document.isEmpty()) {
            errors.put("document", Reason.of("kit.which-document"));
        }
        boolean sent = piece != null && !piece.isEmpty();
        if (!sent && BidForms.one(form, "fichier").isEmpty()) {
            errors.put("piece", Reason.of("kit.no-file"));
        }
        if (errors.isEmpty() && document.isPresent()) {
            BidId only = BidForms.one(form, "pour").equals("toutes") ? null : bid.id();
            Optional<FileId> file = sent && piece != null
                    ? kept(bid, piece, errors)
                    : Optional.of(BidLookup.id(FileId::parse, BidForms.one(form, "fichier")));
            if (file.isPresent() && !pieces.note(bid.supplier(), file.get(), document.get(), only, until)) {
                throw BidLookup.notFound();
            }
        }
        if (errors.isEmpty()) {
            return "redirect:/fournisseurs/" + bid.supplier() + "/reponses/" + bid.id() + "#documents";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view.show(lookup.supplier(supplier), bid, new Refusal(errors, false, Map.of()), model);
    }

    private Optional<FileId> kept(Bid bid, MultipartFile piece, Map<String, Reason> errors) throws IOException {
        try (InputStream content = piece.getInputStream()) {
            return switch (files.keep(bid.supplier().value(), String.valueOf(piece.getOriginalFilename()), content)) {
                case KeepFiles.Kept kept -> Optional.of(kept.file().id());
                case KeepFiles.Refused refused -> {
                    errors.put("piece", refused.reason());
                    yield Optional.empty();
                }
            };
        }
    }

    @GetMapping("/memoire-technique.docx")
    ResponseEntity<byte[]> word(@PathVariable String supplier, @PathVariable("bid") String id) {
        return outline(lookup.bid(supplier, id), PaperFormat.DOCX);
    }

    @GetMapping("/memoire-technique.odt")
    ResponseEntity<byte[]> openDocument(@PathVariable String supplier, @PathVariable("bid") String id) {
        return outline(lookup.bid(supplier, id), PaperFormat.ODT);
    }

    private ResponseEntity<byte[]> outline(Bid bid, PaperFormat format) {
        return made.outline(bid, format)
                .map(written -> file(written, format.mediaType(), "memoire-technique." + format.extension()))
                .orElseThrow(BidLookup::notFound);
    }

    @GetMapping("/dossier.zip")
    ResponseEntity<byte[]> zip(@PathVariable String supplier, @PathVariable("bid") String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return made.zip(lookup.bid(supplier, id), out)
                ? file(out.toByteArray(), "application/zip", "dossier.zip")
                : gone();
    }

    private static ResponseEntity<byte[]> gone() {
        throw BidLookup.notFound();
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
