package org.chainon.consortium.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.consortium.ConsortiumSubject;
import org.chainon.consortium.Sight;
import org.chainon.consortium.document.ConsortiumDocument;
import org.chainon.consortium.document.MakeDocuments;
import org.chainon.consortium.document.MakeDocuments.Offered;
import org.chainon.kernel.SupplierId;
import org.chainon.paper.PaperFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Models of what the members of a grouping sign and hand in. */
@Controller
@RequestMapping("/groupements/{consortium:[0-9a-z]{26}}/modeles")
@Allows(Action.JOIN_CONSORTIUM)
class DocumentPages {
    private final ConsortiumLookup lookup;
    private final ConsortiumNames names;
    private final MakeDocuments documents;

    DocumentPages(ConsortiumLookup lookup, ConsortiumNames names, MakeDocuments documents) {
        this.lookup = lookup;
        this.names = names;
        this.documents = documents;
    }

    @GetMapping
    String list(@PathVariable("consortium") String id, Model model) {
        Sight sight = lookup.inside(id);
        List<Offered> offered = documents.offered(sight);
        ConsortiumSubject subject = sight.subject();
        Map<ConsortiumDocument, List<Offered>> byDocument = offered.stream()
                .collect(Collectors.groupingBy(Offered::document, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("sight", sight);
        model.addAttribute("subject", subject);
        model.addAttribute("offered", byDocument);
        model.addAttribute("formats", PaperFormat.values());
        model.addAttribute(
                "names",
                names.of(offered.stream().map(Offered::member).distinct().toList()));
        return "consortium/documents";
    }

    /**
     * {@code convention.pdf}.
     *
     * @param signer whose letter it is; none for those of all members
     */
    @GetMapping("/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable("consortium") String id,
            @PathVariable String file,
            @RequestParam(name = "membre", defaultValue = "") String signer,
            Locale locale) {
        Sight sight = lookup.inside(id);
        int dot = file.lastIndexOf('.');
        ConsortiumDocument document =
                ConsortiumDocument.of(file.substring(0, Math.max(0, dot))).orElseThrow(ConsortiumForms::notFound);
        PaperFormat format = Arrays.stream(PaperFormat.values())
                .filter(each -> each.extension().equals(file.substring(dot + 1)))
                .findFirst()
                .orElseThrow(ConsortiumForms::notFound);
        SupplierId member = signer.isEmpty() ? sight.lead() : ConsortiumForms.id(SupplierId::parse, signer);
        byte[] made = documents
                .make(sight, new Offered(document, member), format, locale)
                .orElseThrow(ConsortiumForms::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(made);
    }
}
