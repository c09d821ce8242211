package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.MessageId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Need;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.Message;
import org.chainon.need.contact.Talk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What suppliers ask about a need, and what the buyer answers to all. */
@Controller
@RequestMapping("/besoins/{need:[0-9a-z]{26}}/echanges")
@Allows(Action.EDIT_NEED)
class TalkPages {
    private final NeedLookup lookup;
    private final Talk talk;
    private final Contacts contacts;
    private final SupplierNames names;

    TalkPages(NeedLookup lookup, Talk talk, Contacts contacts, SupplierNames names) {
        this.lookup = lookup;
        this.talk = talk;
        this.contacts = contacts;
        this.names = names;
    }

    /**
     * @param supplier who wrote it or whom it is for; null where it is for all
     * @param answered of a question: whether there is an answer
     */
    record Turn(Message message, SupplierNames.@Nullable Named supplier, boolean answered) {}

    /** A supplier to whom something can be written. */
    record Choice(String contact, String name) {}

    /** What was typed and refused. */
    record Typed(String kind, String about, String asked, String text) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    @GetMapping
    String page(@PathVariable("need") String id, Model model) {
        return show(lookup.need(id), Typed.NOTHING, null, model);
    }

    private String show(Need need, Typed typed, @Nullable Reason refused, Model model) {
        List<Contact> all = contacts.of(need.id()).stream()
                .filter(contact -> contact.state().told())
                .toList();
        Map<SupplierId, SupplierNames.Named> named =
                names.of(all.stream().map(Contact::supplier).toList());
        List<Message> messages = talk.of(need.id());
        model.addAttribute("need", need);
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "turns",
                messages.stream()
                        .map(message -> turn(message, messages, all, named))
                        .toList());
        model.addAttribute(
                "choices",
                all.stream()
                        .map(contact -> new Choice(
                                contact.id().toString(),
                                named.getOrDefault(contact.supplier(), SupplierNames.Named.GONE)
                                        .name()))
                        .toList());
        model.addAttribute("longest", Talk.LONGEST);
        return "need/talk";
    }

    private static Turn turn(
            Message message, List<Message> all, List<Contact> contacts, Map<SupplierId, SupplierNames.Named> named) {
        return new Turn(
                message,
                contacts.stream()
                        .filter(contact -> contact.id().equals(message.contact()))
                        .map(contact -> named.getOrDefault(contact.supplier(), SupplierNames.Named.GONE))
                        .findFirst()
                        .orElse(null),
                all.stream().anyMatch(other -> message.id().equals(other.answers())));
    }

    /** {@code do}: {@code repondre} to a question, {@code informer} all, {@code ecrire} to one. */
    @PostMapping
    String say(
            @PathVariable("need") String id,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(name = "a", defaultValue = "") String about,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String texte,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        String text = NeedLookup.clean(texte);
        Optional<Reason> refused = switch (what) {
            case "repondre" -> talk.answer(need.id(), message(about), NeedLookup.clean(question), text);
            case "informer" -> talk.note(need.id(), text);
            case "ecrire" -> talk.toSupplier(lookup.contact(need, about).id(), text);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (refused.isEmpty()) {
            return "redirect:/besoins/" + need.id() + "/echanges";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(need, new Typed(what, about, question, texte), refused.get(), model);
    }

    private static MessageId message(String text) {
        try {
            return MessageId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }
}
