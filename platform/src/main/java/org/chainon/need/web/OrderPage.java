package org.chainon.need.web;

import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The rule by which needs go out, for everybody. */
@Controller
class OrderPage {
    @GetMapping("/ordre-des-vagues")
    @Allows(Action.READ_PUBLIC)
    String order() {
        return "need/order";
    }
}
