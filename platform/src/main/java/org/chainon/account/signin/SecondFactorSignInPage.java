package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in, for who has chosen to have one. */
@Controller
@Allows(Action.SIGN_IN)
class SecondFactorSignInPage {
    private static final String PAGE = "account/second-factor-sign-in";
    private static final String START = "redirect:/connexion";
    private static final String FIELD = "code";

    private final AwaitedFactor awaited;
    private final SecondFactor factor;
    private final SignInLimits limits;
    private final SignIn signIn;
    private final People people;
    private final Audit audit;

    SecondFactorSignInPage(
            AwaitedFactor awaited,
            SecondFactor factor,
            SignInLimits limits,
            SignIn signIn,
            People people,
            Audit audit) {
        this.awaited = awaited;
        this.factor = factor;
        this.limits = limits;
        this.signIn = signIn;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/connexion/second-facteur")
    String form(Model model) {
        return awaited.find().isEmpty() ? START : Forms.show(model, PAGE, Map.of());
    }

    @PostMapping("/connexion/second-facteur")
    String signIn(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<AwaitedFactor.Awaited> first = awaited.find();
        Optional<Person> person = first.flatMap(one -> people.find(one.person()));
        if (first.isEmpty() || person.isEmpty()) {
            return START;
        }
        Device device = Device.ensure(request, response);
        MailAddress email = new MailAddress(person.get().email());
        if (!limits.lets(Forms.from()) || !limits.letsSecondFactor(person.get().id(), email, device, Forms.from())) {
            return Forms.tooMany(response);
        }
        if (!factor.accepts(person.get().id(), code)) {
            audit.record(person.get().id(), "sign-in.refused", null, Map.of("by", "second-factor"));
            return Forms.refused(model, response, PAGE, FIELD, Reason.of("second-factor.wrong"));
        }
        return signIn.open(person.get(), first.get().way(), device, first.get().returnTo());
    }
}
