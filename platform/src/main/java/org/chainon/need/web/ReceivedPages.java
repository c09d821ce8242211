package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.file.Downloads;
import org.chainon.file.KeepFiles;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.AnswerNeed;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contact.WhyNot;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.Talk;
import org.chainon.need.quote.KeepQuotes;
import org.chainon.supplier.SharedPast;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The needs that a supplier was told of: reading, answering, asking. */
@Controller
@RequestMapping("/besoins/recus")
@Allows(Action.ANSWER_NEED)
class ReceivedPages {
    private final NeedLookup lookup;
    private final Needs needs;
    private final Contacts contacts;
    private final AnswerNeed answers;
    private final Talk talk;
    private final KeepQuotes quotes;
    private final KeepFiles files;
    private final Downloads downloads;
    private final SupplierNames names;
    private final SharedPast past;
    private final CurrentActor current;

    ReceivedPages(
            NeedLookup lookup,
            Needs needs,
            Contacts contacts,
            AnswerNeed answers,
            Talk talk,
            KeepQuotes quotes,
            KeepFiles files,
            Downloads downloads,
            SupplierNames names,
            SharedPast past,
            CurrentActor current) {
        this.lookup = lookup;
        this.needs = needs;
        this.contacts = contacts;
        this.answers = answers;
        this.talk = talk;
        this.quotes = quotes;
        this.files = files;
        this.downloads = downloads;
        this.names = names;
        this.past = past;
        this.current = current;
    }

    record Row(Contact contact, Need need, SupplierNames.Named supplier) {}

    @GetMapping
    @Allows(Action.SEE_RECEIVED_NEEDS)
    String all(Model model) {
        List<SupplierId> own = current.get().memberships().stream()
                .map(Membership::supplier)
                .flatMap(Stream::ofNullable)
                .toList();
        Map<SupplierId, SupplierNames.Named> named = names.of(own);
        List<Row> rows = contacts.toldTo(own).stream()
                .flatMap(contact -> needs.find(contact.need()).stream()
                        .map(need -> new Row(
                                contact, need, named.getOrDefault(contact.supplier(), SupplierNames.Named.GONE))))
                .toList();
        model.addAttribute(
                "open",
                rows.stream()
                        .filter(row -> lookup.answerable(row.need()))
                        .sorted(Comparator.comparing(
                                (Row row) -> row.need().sheet().deadline(),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
        model.addAttribute(
                "over",
                rows.stream().filter(row -> !lookup.answerable(row.need())).toList());
        model.addAttribute("several", own.size() > 1);
        return "need/received-list";
    }

    @GetMapping("/{received}")
    String one(@PathVariable String received, Model model) {
        Contact contact = lookup.told(received);
        answers.seen(contact.id(), current.get().id());
        return show(lookup.told(received), "", null, "", model);
    }

    /** @param typed what was written and refused in the part {@code field} */
    private String show(Contact contact, String field, @Nullable Reason refused, String typed, Model model) {
        Need need = needs.find(contact.need()).orElseThrow();
        model.addAttribute("contact", contact);
        model.addAttribute("need", need);
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("answerable", lookup.answerable(need));
        model.addAttribute(
                "supplier",
                Objects.requireNonNull(names.of(List.of(contact.supplier())).get(contact.supplier())));
        model.addAttribute("files", files.of(need.id().value()));
        model.addAttribute("quote", quotes.of(contact.id()));
        model.addAttribute("whyNot", WhyNot.values());
        model.addAttribute("messages", talk.readableBy(contact));
        model.addAttribute("past", past(contact, need));
        model.addAttribute("field", field);
        model.addAttribute("refused", refused);
        model.addAttribute("typed", typed);
        model.addAttribute("longest", Talk.LONGEST);
        return "need/received";
    }

    /** With whose need it is; a buyer that hides its name would be known by it. */
    private List<Reason> past(Contact contact, Need need) {
        return need.sheet().buyerHidden()
                ? List.of()
                : past.ofSuppliers(List.of(contact.supplier()), List.of(need.buyer()))
                        .getOrDefault(need.buyer(), List.of());
    }

    /** {@code do}: {@code interessee, pas-interessee}. */
    @PostMapping("/{received}/reponse")
    String answer(
            @PathVariable String received,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "") String mot,
            Model model,
            HttpServletResponse response) {
        Contact contact = lookup.told(received);
        Optional<Reason> refused = switch (what) {
            case "interessee" -> answers.interested(contact.id(), current.get().id());
            case "pas-interessee" ->
                answers.decline(contact.id(), current.get().id(), whyNot(raison), NeedLookup.clean(mot));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return done(contact, "reponse", refused, mot, model, response);
    }

    /** {@code do}: {@code question} for all, {@code message} to the buyer alone. */
    @PostMapping("/{received}/message")
    String ask(
            @PathVariable String received,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String texte,
            Model model,
            HttpServletResponse response) {
        Contact contact = lookup.told(received);
        Optional<Reason> refused = talk.fromSupplier(contact.id(), NeedLookup.clean(texte), !what.equals("message"));
        return done(contact, "texte", refused, texte, model, response);
    }

    private String done(
            Contact contact,
            String field,
            Optional<Reason> refused,
            String typed,
            Model model,
            HttpServletResponse response) {
        if (refused.isEmpty()) {
            return "redirect:/besoins/recus/" + contact.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(lookup.told(contact.id().toString()), field, refused.get(), typed, model);
    }

    @GetMapping("/{received}/pieces/{piece}")
    ResponseEntity<Resource> file(@PathVariable String received, @PathVariable String piece) {
        Contact contact = lookup.told(received);
        try {
            return downloads.of(files.find(FileId.parse(piece), contact.need().value())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    static @Nullable WhyNot whyNot(String name) {
        return Stream.of(WhyNot.values())
                .filter(why -> why.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
