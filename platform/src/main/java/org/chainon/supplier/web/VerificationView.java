package org.chainon.supplier.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.LegalForms;
import org.chainon.supplier.RegisterState;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.SourceSays;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierSources;
import org.chainon.supplier.VerificationChecks;
import org.chainon.supplier.VerifySupplier;
import org.chainon.supplier.VerifySupplier.Waiting;
import org.chainon.supplier.VerifySupplier.Which;
import org.chainon.supplier.WithdrawSupplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a facilitator sees of a supplier: what sources say, what could be checked, what the register says, whether it is withdrawn. */
@Component
class VerificationView {
    private final VerifySupplier verify;
    private final VerificationChecks checks;
    private final SupplierSources sources;
    private final RegisterStates states;
    private final WithdrawSupplier withdrawals;
    private final LegalForms forms;
    private final KeepFiles files;

    VerificationView(
            VerifySupplier verify,
            VerificationChecks checks,
            SupplierSources sources,
            RegisterStates states,
            WithdrawSupplier withdrawals,
            LegalForms forms,
            KeepFiles files) {
        this.verify = verify;
        this.checks = checks;
        this.sources = sources;
        this.states = states;
        this.withdrawals = withdrawals;
        this.forms = forms;
        this.files = files;
    }

    String show(Supplier supplier, Map<String, Reason> errors, String reason, Model model) {
        List<SourceSays> said = sources.of(supplier.id());
        model.addAttribute("supplier", supplier);
        model.addAttribute("sources", said);
        model.addAttribute("forms", forms(said));
        model.addAttribute("checks", checks.of(supplier, said));
        model.addAttribute(
                "handedIn",
                files.of(supplier.id().value()).stream().collect(Collectors.toMap(KeptFile::id, file -> file)));
        model.addAttribute("verification", verify.of(supplier.id()));
        RegisterState state = states.of(supplier).orElse(null);
        model.addAttribute("state", state);
        model.addAttribute("stateReasons", state == null ? List.of() : reasons(state));
        model.addAttribute("withdrawal", withdrawals.of(supplier.id()).orElse(null));
        model.addAttribute("errors", errors);
        model.addAttribute("reason", reason);
        return "supplier/verification";
    }

    /** Why each stands in the list, where its name does not say it all. */
    Map<SupplierId, List<Reason>> why(Which which, List<Waiting> listed) {
        Map<SupplierId, List<Reason>> why = new HashMap<>();
        for (Waiting waiting : listed) {
            Supplier supplier = waiting.supplier();
            why.put(
                    supplier.id(),
                    switch (which) {
                        case EXPIRING -> checks.ending(supplier);
                        case CLOSED ->
                            states.of(supplier).map(VerificationView::reasons).orElse(List.of());
                        case WITHDRAWN ->
                            withdrawals.of(supplier.id()).stream()
                                    .map(withdrawal -> new Reason(
                                            withdrawal.returnAskedAt() == null
                                                    ? "withdrawal.since"
                                                    : "withdrawal.return-asked",
                                            Map.of("why", withdrawal.why())))
                                    .toList();
                        default -> List.<Reason>of();
                    });
        }
        return why;
    }

    /** What the register says, in words. */
    static List<Reason> reasons(RegisterState state) {
        List<Reason> reasons = new ArrayList<>();
        if (state.closed()) {
            reasons.add(
                    state.closedOn() == null
                            ? Reason.of("register.closed")
                            : Reason.of("register.closed-since", "date", state.closedOn()));
        }
        if (state.successor() != null) {
            reasons.add(Reason.of("register.moved", "siret", state.successor()));
        }
        return reasons;
    }

    /** What the legal categories are called. */
    private Map<String, String> forms(List<SourceSays> said) {
        Map<String, String> labels = new HashMap<>();
        said.stream()
                .flatMap(says -> Stream.ofNullable(says.draft().legalCategory()))
                .forEach(code -> forms.label(code).ifPresent(label -> labels.put(code, label)));
        return labels;
    }
}
