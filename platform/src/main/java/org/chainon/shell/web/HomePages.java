package org.chainon.shell.web;

import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Home and the pages about the platform itself. */
@Controller
@Allows(Action.READ_PUBLIC)
class HomePages {
    @GetMapping("/")
    String home() {
        return "shell/home";
    }

    @GetMapping("/a-propos")
    String about() {
        return "shell/about";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "shell/accessibility";
    }
}
