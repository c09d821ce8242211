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

    /** Of all members: {@code convention.pdf}. */
    @GetMapping("/{document}.{format}")
    ResponseEntity<byte[]> ofAll(
            @PathVariable("consortium") String id,
            @PathVariable String document,
            @PathVariable String format,
            Locale locale) {
        Sight sight = lookup.inside(id);
        return made(sight, new Offered(document(document), sight.lead()), format, locale);
    }

    /** Of one member: its letter to the lead. */
    @GetMapping("/{document}/{signer}.{format}")
    ResponseEntity<byte[]> ofOne(
            @PathVariable("consortium") String id,
            @PathVariable String document,
            @PathVariable String signer,
            @PathVariable String format,
            Locale locale) {
        SupplierId member = ConsortiumForms.id(SupplierId::parse, signer);
        return made(lookup.inside(id), new Offered(document(document), member), format, locale);
    }

    private ResponseEntity<byte[]> made(Sight sight, Offered wanted, String ending, Locale locale) {
        PaperFormat format = Arrays.stream(PaperFormat.values())
                .filter(each -> each.extension().equals(ending))
                .findFirst()
                .orElseThrow(ConsortiumForms::notFound);
        byte[] made = documents.make(sight, wanted, format, locale).orElseThrow(ConsortiumForms::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(wanted.document().slug() + "." + ending)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    private static ConsortiumDocument document(String slug) {
        return ConsortiumDocument.of(slug).orElseThrow(ConsortiumForms::notFound);
    }
}
