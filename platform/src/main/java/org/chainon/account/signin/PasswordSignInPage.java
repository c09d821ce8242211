package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Coming in by a password. */
@Controller
@Allows(Action.SIGN_IN)
class PasswordSignInPage {
    private static final String PAGE = "account/password-sign-in";
    private static final String FIELD = "email";

    private final Passwords passwords;
    private final SignInLimits limits;
    private final SignIn signIn;
    private final Audit audit;

    PasswordSignInPage(Passwords passwords, SignInLimits limits, SignIn signIn, Audit audit) {
        this.passwords = passwords;
        this.limits = limits;
        this.signIn = signIn;
        this.audit = audit;
    }

    @GetMapping("/connexion/mot-de-passe")
    String form(@RequestParam(required = false) @Nullable String suite, Model model) {
        return show(model, "", LocalPath.of(suite));
    }

    private static String show(Model model, String email, LocalPath suite) {
        model.addAttribute("email", email);
        model.addAttribute("suite", suite.text());
        return Forms.show(model, PAGE, Map.of());
    }

    @PostMapping("/connexion/mot-de-passe")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        show(model, email, LocalPath.of(suite));
        if (!limits.lets(Forms.from())) {
            return Forms.tooMany(response);
        }
        Optional<MailAddress> address = MailAddress.read(email);
        if (address.isEmpty()) {
            return Forms.refused(model, response, PAGE, FIELD, Reason.of("sign-in.email"));
        }
        return switch (passwords.attempt(address.get(), password, Forms.from())) {
            case Passwords.Try.Right right ->
                signIn.proven(
                        right.person(), SignIn.Way.PASSWORD, Device.ensure(request, response), LocalPath.of(suite));
            case Passwords.Try.Wrong wrong -> {
                audit.record(null, "sign-in.refused", null, Map.of("by", "password"));
                yield Forms.refused(model, response, PAGE, FIELD, Reason.of("sign-in.password.wrong"));
            }
            case Passwords.Try.Wait wait ->
                Forms.refused(
                        model,
                        response,
                        PAGE,
                        FIELD,
                        Reason.of(
                                "sign-in.password.wait", "seconds", wait.left().toSeconds() + 1));
            case Passwords.Try.Busy busy -> Forms.tooMany(response);
        };
    }
}
