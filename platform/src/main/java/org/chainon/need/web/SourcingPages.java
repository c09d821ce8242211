package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.file.Downloads;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.sourcing.Conclusion;
import org.chainon.need.sourcing.KeepSourcing;
import org.chainon.need.sourcing.MadeFile;
import org.chainon.paper.PaperFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sourcing file of a need: what the buyer concludes, and the documents that were made. */
@Controller
@RequestMapping("/besoins/{need:[0-9a-z]{26}}/dossier")
@Allows(Action.COMPARE_OFFERS)
class SourcingPages {
    private final NeedLookup lookup;
    private final KeepSourcing sourcing;
    private final People people;
    private final Downloads downloads;

    SourcingPages(NeedLookup lookup, KeepSourcing sourcing, People people, Downloads downloads) {
        this.lookup = lookup;
        this.sourcing = sourcing;
        this.people = people;
        this.downloads = downloads;
    }

    /** @param fait number of the file that was just made, or {@code texte} */
    @GetMapping
    String page(@PathVariable("need") String id, @RequestParam(defaultValue = "") String fait, Model model) {
        Need need = lookup.need(id);
        model.addAttribute("done", fait);
        return show(need, sourcing.conclusion(need.id()), null, Map.of(), model);
    }

    /** @param theirs what a colleague saved meanwhile, or null */
    private String show(
            Need need, Conclusion text, @Nullable Conclusion theirs, Map<String, Reason> errors, Model model) {
        List<MadeFile> made = sourcing.files(need.id());
        Map<PersonId, String> names = new HashMap<>();
        made.stream()
                .flatMap(file -> Stream.ofNullable(file.person()))
                .distinct()
                .forEach(person -> people.find(person).map(Person::name).ifPresent(name -> names.put(person, name)));
        model.addAttribute("need", need);
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("possible", KeepSourcing.possible(need));
        model.addAttribute("text", text);
        model.addAttribute("theirs", theirs);
        model.addAttribute("errors", errors);
        model.addAttribute("made", made);
        model.addAttribute("names", names);
        model.addAttribute("longest", KeepSourcing.LONGEST);
        return "need/sourcing";
    }

    /** {@code do}: {@code enregistrer}, or what is to be made besides: {@code complete-PDF}, {@code communicable-DOCX}… */
    @PostMapping
    String write(
            @PathVariable("need") String id,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "") String appris,
            @RequestParam(defaultValue = "") String suites,
            @RequestParam(name = "do", defaultValue = "") String what,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Need need = lookup.need(id);
        Conclusion typed =
                new Conclusion(NeedLookup.clean(appris), NeedLookup.clean(suites), NeedLookup.version(version));
        return switch (sourcing.write(need.id(), typed)) {
            case KeepSourcing.Done done -> made(need, done.conclusion(), what, locale, model, response);
            case KeepSourcing.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                Conclusion mine = new Conclusion(
                        typed.learned(), typed.followUp(), stale.now().version());
                yield show(need, mine, stale.now(), Map.of(), model);
            }
            case KeepSourcing.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(need, typed, null, refused.reasons(), model);
            }
        };
    }

    private String made(
            Need need, Conclusion kept, String what, Locale locale, Model model, HttpServletResponse response) {
        String page = "redirect:/besoins/" + need.id() + "/dossier?fait=";
        if (!what.matches("(complete|communicable)-(PDF|DOCX)")) {
            return page + "texte";
        }
        if (!KeepSourcing.possible(need)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(need, kept, null, Map.of("etablir", Reason.of("sourcing.not-open")), model);
        }
        String[] parts = what.split("-");
        MadeFile file = sourcing.make(need.id(), parts[0].equals("complete"), PaperFormat.valueOf(parts[1]), locale);
        return page + file.number();
    }

    @GetMapping("/fichiers/{number}")
    ResponseEntity<Resource> file(@PathVariable("need") String id, @PathVariable String number) {
        MadeFile file = find(id, number);
        return downloads.of(
                name(file) + "." + file.format().name().toLowerCase(Locale.ROOT),
                file.format().mediaType(),
                sourcing.content(file));
    }

    /** What a file says, as the characters of which its hash comes. */
    @GetMapping("/fichiers/{number}/donnees")
    ResponseEntity<Resource> data(@PathVariable("need") String id, @PathVariable String number) {
        MadeFile file = find(id, number);
        return downloads.of(name(file) + ".json", MediaType.APPLICATION_JSON_VALUE, sourcing.data(file));
    }

    private MadeFile find(String id, String number) {
        Need need = lookup.need(id);
        return Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .flatMap(text -> sourcing.find(need.id(), Integer.parseInt(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String name(MadeFile file) {
        return "dossier-de-sourcage-" + file.number() + (file.full() ? "-complet" : "-communicable");
    }
}
