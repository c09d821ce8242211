package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Trying the demonstration as one of its invented people. */
@Controller
@Allows(Action.SIGN_IN)
class DemoSignIn {
    private final WaysIn ways;
    private final SignIn signIn;

    DemoSignIn(WaysIn ways, SignIn signIn) {
        this.ways = ways;
        this.signIn = signIn;
    }

    @PostMapping("/connexion/demo")
    String tryAs(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person guest = ways.guest(email).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return signIn.open(guest, SignIn.Way.DEMO, Device.ensure(request, response), LocalPath.of(suite));
    }
}
