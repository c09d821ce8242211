package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a link, and coming in by it or by its code. */
@Controller
@Allows(Action.SIGN_IN)
class SignInPage {
    private static final String ASK = "account/sign-in";
    private static final String SENT = "account/link-sent";
    private static final String OPENED = "account/link-opened";
    private static final String CODE = "code";

    private final LinkRequests requests;
    private final SignInLinks links;
    private final SignInLimits limits;
    private final SignIn signIn;
    private final WaysIn ways;
    private final Audit audit;

    SignInPage(LinkRequests requests, SignInLinks links, SignInLimits limits, SignIn signIn, WaysIn ways, Audit audit) {
        this.requests = requests;
        this.links = links;
        this.limits = limits;
        this.signIn = signIn;
        this.ways = ways;
        this.audit = audit;
    }

    @GetMapping("/connexion")
    String form(
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable String fournisseur,
            @RequestParam(required = false) @Nullable String ferme,
            Model model) {
        model.addAttribute("fournisseur", fournisseur);
        model.addAttribute("closed", ferme != null);
        return ask(model, "", LocalPath.of(suite), Map.of());
    }

    private String ask(Model model, String email, LocalPath suite, Map<String, Reason> errors) {
        model.addAttribute("email", email);
        model.addAttribute("suite", suite.text());
        model.addAttribute("ways", ways.now());
        return Forms.show(model, ASK, errors);
    }

    /** Always the same answer, and a cookie for a device that has none. */
    @PostMapping("/connexion")
    String send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String suite,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<MailAddress> address = MailAddress.read(email);
        if (address.isEmpty()) {
            ask(model, email, LocalPath.of(suite), Map.of());
            return Forms.refused(model, response, ASK, "email", Reason.of("sign-in.email"));
        }
        boolean asked = requests.ask(new LinkRequests.Wish(
                address.get(),
                Device.ensure(request, response),
                Forms.from(),
                Forms.language(locale),
                LocalPath.of(suite)));
        if (!asked) {
            return Forms.tooMany(response);
        }
        model.addAttribute("email", address.get().text());
        return Forms.show(model, SENT, Map.of());
    }

    @GetMapping("/connexion/code")
    String codeForm(Model model) {
        return Forms.show(model, SENT, Map.of());
    }

    @PostMapping("/connexion/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limits.lets(Forms.from())) {
            return Forms.tooMany(response);
        }
        String digits = code.replaceAll("[\\s\u00a0.-]", "");
        if (!digits.matches("[0-9]{6}")) {
            return Forms.refused(model, response, SENT, CODE, Reason.of("sign-in.code.shape"));
        }
        Optional<SignIn.Arrival> arrival = Device.read(request).flatMap(device -> byCode(digits, device));
        if (arrival.isEmpty()) {
            audit.record(null, "sign-in.refused", null, Map.of("by", CODE));
            return Forms.refused(model, response, SENT, CODE, Reason.of("sign-in.code.wrong"));
        }
        return signIn.arrive(arrival.get());
    }

    private Optional<SignIn.Arrival> byCode(String digits, Device device) {
        List<MailAddress> waiting = links.waiting(device);
        if (waiting.isEmpty() || !limits.letsCode(waiting.getFirst(), device)) {
            return Optional.empty();
        }
        return links.redeemCode(digits, device).map(proof -> arrival(proof, SignIn.Way.CODE, device));
    }

    /** Uses nothing up: programs that look through mails open links too. */
    @GetMapping("/connexion/lien")
    String opened(@RequestParam(defaultValue = "") String jeton, Model model, HttpServletRequest request) {
        Optional<Boolean> here = links.holdsOn(jeton, Device.read(request));
        model.addAttribute("jeton", jeton);
        model.addAttribute(
                "state", here.map(same -> same ? "here" : "elsewhere").orElse("over"));
        return OPENED;
    }

    @PostMapping("/connexion/lien")
    String redeem(
            @RequestParam(defaultValue = "") String jeton,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limits.lets(Forms.from())) {
            return Forms.tooMany(response);
        }
        Optional<SignIn.Arrival> arrival = Device.read(request)
                .flatMap(device -> links.redeem(jeton, device).map(proof -> arrival(proof, SignIn.Way.LINK, device)));
        if (arrival.isEmpty()) {
            audit.record(null, "sign-in.refused", null, Map.of("by", "link"));
            return opened(jeton, model, request);
        }
        return signIn.arrive(arrival.get());
    }

    private static SignIn.Arrival arrival(SignInLinks.Proof proof, SignIn.Way way, Device device) {
        return new SignIn.Arrival(proof.email(), proof.language(), way, device, proof.returnTo());
    }
}
