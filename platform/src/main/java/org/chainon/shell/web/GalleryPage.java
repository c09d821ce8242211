package org.chainon.shell.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.Money;
import org.chainon.kernel.Page;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component on one page, for those who build (profile {@code dev}). */
@Controller
@Allows(Action.READ_PUBLIC)
@Profile("dev")
class GalleryPage {
    private final Clock clock;

    GalleryPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/composants")
    String gallery(Model model) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        model.addAttribute("deadlines", List.of(now.plusDays(3), now.plusDays(30), now.minusDays(1)));
        model.addAttribute("amount", Money.eur(40_000));
        model.addAttribute("page", new Page<>(List.of("un", "deux"), 2, 2, 9));
        return "shell/gallery";
    }
}
