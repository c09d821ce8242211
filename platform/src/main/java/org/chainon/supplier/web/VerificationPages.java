package org.chainon.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.LegalForms;
import org.chainon.supplier.SourceSays;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierSources;
import org.chainon.supplier.VerificationChecks;
import org.chainon.supplier.VerifySupplier;
import org.chainon.supplier.VerifySupplier.Which;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The facilitator's list of suppliers to verify, and the page on which it decides. */
@Controller
class VerificationPages {
    private static final int REASON_LIMIT = 1000;

    private final VerifySupplier verify;
    private final VerificationChecks checks;
    private final SupplierDirectory directory;
    private final SupplierSources sources;
    private final LegalForms forms;
    private final KeepFiles files;
    private final CurrentActor current;

    VerificationPages(
            VerifySupplier verify,
            VerificationChecks checks,
            SupplierDirectory directory,
            SupplierSources sources,
            LegalForms forms,
            KeepFiles files,
            CurrentActor current) {
        this.verify = verify;
        this.checks = checks;
        this.directory = directory;
        this.sources = sources;
        this.forms = forms;
        this.files = files;
        this.current = current;
    }

    @GetMapping("/verifications")
    @Allows(Action.SEE_VERIFICATIONS)
    String list(
            @RequestParam(defaultValue = "ASKED") Which liste,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Set<String> areas = areas(current.get());
        Map<Which, Long> counts = new EnumMap<>(Which.class);
        for (Which which : Which.values()) {
            counts.put(which, verify.count(which, areas));
        }
        model.addAttribute("which", liste);
        model.addAttribute("counts", counts);
        model.addAttribute("page", verify.list(liste, areas, page));
        return "supplier/verifications";
    }

    /** An administrator looks after all; a facilitator after its territory. */
    private static Set<String> areas(Actor actor) {
        return actor.admin()
                ? Set.of()
                : actor.memberships().stream()
                        .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR)
                        .map(Membership::areas)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
    }

    @GetMapping("/verifications/{supplier}")
    @Allows(Action.VERIFY_SUPPLIER)
    String look(@PathVariable String supplier, Model model) {
        return show(supplier(supplier), Map.of(), "", model);
    }

    private String show(Supplier supplier, Map<String, Reason> errors, String reason, Model model) {
        List<SourceSays> said = sources.of(supplier.id());
        model.addAttribute("supplier", supplier);
        model.addAttribute("sources", said);
        model.addAttribute("forms", forms(said));
        model.addAttribute("checks", checks.of(supplier, said));
        model.addAttribute(
                "handedIn",
                files.of(supplier.id().value()).stream().collect(Collectors.toMap(KeptFile::id, file -> file)));
        model.addAttribute("verification", verify.of(supplier.id()));
        model.addAttribute("errors", errors);
        model.addAttribute("reason", reason);
        return "supplier/verification";
    }

    /** @param decision {@code verifie} or {@code a-corriger} */
    @PostMapping("/verifications/{supplier}")
    @Allows(Action.VERIFY_SUPPLIER)
    String decide(
            @PathVariable String supplier,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String raison,
            Model model,
            HttpServletResponse response) {
        Supplier decided = supplier(supplier);
        boolean verified = decision.equals("verifie");
        String reason = raison.strip();
        if ((!verified && reason.isEmpty()) || reason.length() > REASON_LIMIT) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String code = reason.isEmpty() ? "verification.reason-missing" : "verification.reason-long";
            return show(decided, Map.of("raison", Reason.of(code)), reason, model);
        }
        verify.decide(
                decided.id(),
                verified,
                reason.isEmpty() ? null : reason,
                current.get().id());
        return "redirect:/verifications?fait=" + decided.id();
    }

    /** The supplier, or its facilitator, asks that it be looked at. */
    @PostMapping("/fournisseurs/{supplier}/verification")
    @Allows(Action.EDIT_SUPPLIER)
    String ask(@PathVariable String supplier) {
        Supplier asking = supplier(supplier);
        verify.ask(asking.id());
        return "redirect:/fournisseurs/" + asking.id();
    }

    /** What the legal categories are called. */
    private Map<String, String> forms(List<SourceSays> said) {
        Map<String, String> labels = new HashMap<>();
        said.stream()
                .flatMap(says -> Stream.ofNullable(says.draft().legalCategory()))
                .forEach(code -> forms.label(code).ifPresent(label -> labels.put(code, label)));
        return labels;
    }

    private Supplier supplier(String id) {
        return directory
                .find(SupplierId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
