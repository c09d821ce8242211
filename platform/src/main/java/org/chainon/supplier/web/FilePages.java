package org.chainon.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.file.Downloads;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A supplier's documents: proofs of its accreditations, for its people and its facilitators only. */
@Controller
class FilePages {
    private static final Logger LOG = LoggerFactory.getLogger(FilePages.class);

    private final KeepFiles files;
    private final Downloads downloads;
    private final SupplierDirectory directory;

    FilePages(KeepFiles files, Downloads downloads, SupplierDirectory directory) {
        this.files = files;
        this.downloads = downloads;
        this.directory = directory;
    }

    @GetMapping("/fournisseurs/{supplier}/pieces")
    @Allows(Action.READ_FILES)
    String list(@PathVariable String supplier, Model model) {
        return show(find(supplier), null, model);
    }

    private String show(Supplier supplier, @Nullable Reason refused, Model model) {
        model.addAttribute("supplier", supplier);
        model.addAttribute("files", files.of(supplier.id().value()));
        model.addAttribute("refused", refused);
        return "supplier/files";
    }

    @PostMapping(path = "/fournisseurs/{supplier}/pieces", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allows(Action.EDIT_SUPPLIER)
    String add(
            @PathVariable String supplier,
            @RequestParam("piece") MultipartFile piece,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Supplier owner = find(supplier);
        try (InputStream content = piece.getInputStream()) {
            String name = String.valueOf(piece.getOriginalFilename());
            return switch (files.keep(owner.id().value(), name, content)) {
                case KeepFiles.Kept kept -> "redirect:/fournisseurs/" + owner.id() + "/pieces";
                case KeepFiles.Refused refused -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield show(owner, refused.reason(), model);
                }
            };
        }
    }

    @GetMapping("/fournisseurs/{supplier}/pieces/{piece}")
    @Allows(Action.READ_FILES)
    ResponseEntity<Resource> read(@PathVariable String supplier, @PathVariable String piece) {
        return downloads.of(file(supplier, piece));
    }

    @PostMapping("/fournisseurs/{supplier}/pieces/{piece}/supprimer")
    @Allows(Action.EDIT_SUPPLIER)
    String remove(
            @PathVariable String supplier, @PathVariable String piece, Model model, HttpServletResponse response) {
        try {
            files.remove(file(supplier, piece));
        } catch (IOException e) {
            LOG.warn("A file could not be removed: {}", e.getMessage());
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(find(supplier), Reason.of("file.store-remove"), model);
        }
        return "redirect:/fournisseurs/" + supplier + "/pieces";
    }

    private KeptFile file(String supplier, String piece) {
        try {
            return files.find(FileId.parse(piece), SupplierId.parse(supplier).value())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    private Supplier find(String id) {
        return directory
                .findEvenWithdrawn(SupplierId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
