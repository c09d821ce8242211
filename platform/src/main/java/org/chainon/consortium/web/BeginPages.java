package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.ConsortiumLaw;
import org.chainon.consortium.ConsortiumRule;
import org.chainon.consortium.ConsortiumSubject;
import org.chainon.consortium.ConsortiumSubjects;
import org.chainon.consortium.FormConsortium;
import org.chainon.consortium.LegalForm;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.Sight;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a grouping by hand, from a notice or a need that one was told of. */
@Controller
class BeginPages {
    private final ConsortiumLookup lookup;
    private final FormConsortium form;
    private final ConsortiumSubjects subjects;
    private final Consortia consortia;
    private final ConsortiumLaw law;
    private final Notices notices;
    private final Needs needs;
    private final Contacts contacts;
    private final SupplierDirectory suppliers;
    private final Today today;
    private final CurrentActor current;

    BeginPages(
            ConsortiumLookup lookup,
            FormConsortium form,
            ConsortiumSubjects subjects,
            Consortia consortia,
            ConsortiumLaw law,
            Notices notices,
            Needs needs,
            Contacts contacts,
            SupplierDirectory suppliers,
            Today today,
            CurrentActor current) {
        this.lookup = lookup;
        this.form = form;
        this.subjects = subjects;
        this.consortia = consortia;
        this.law = law;
        this.notices = notices;
        this.needs = needs;
        this.contacts = contacts;
        this.suppliers = suppliers;
        this.today = today;
        this.current = current;
    }

    /** A lot to choose: its id, or its position in a need. */
    record Choice(String value, String number, String title, boolean chosen) {}

    /** @param avis a notice; {@code besoin} what one's enterprise was told of: the id of that contact */
    @GetMapping("/groupements/nouveau")
    @Allows(Action.SEE_CONSORTIA)
    String page(
            @RequestParam(defaultValue = "") String avis,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String besoin,
            Model model) {
        return show(avis, besoin, lot.isEmpty() ? List.of() : List.of(lot), null, model);
    }

    private String show(String avis, String besoin, List<String> chosen, @Nullable Reason refused, Model model) {
        ConsortiumSubject whole = whole(avis, besoin);
        List<SupplierId> own =
                besoin.isEmpty() ? lookup.own() : List.of(contact(besoin).supplier());
        model.addAttribute("subject", whole);
        model.addAttribute("avis", avis);
        model.addAttribute("besoin", besoin);
        model.addAttribute(
                "lots",
                IntStream.range(0, whole.lots().size())
                        .mapToObj(i -> choice(whole.lots().get(i), i, chosen))
                        .toList());
        model.addAttribute("own", suppliers.findAll(own));
        model.addAttribute("there", there(whole, own));
        model.addAttribute("forms", law.of(ConsortiumRule.Topic.FORM, whole.law(), today.in(whole.law())));
        model.addAttribute(
                "severalBids",
                law.of(ConsortiumRule.Topic.RULE, whole.law(), today.in(whole.law())).stream()
                        .filter(rule -> rule.subject().equals("SEVERAL_BIDS"))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("refused", refused);
        return "consortium/begin";
    }

    private static Choice choice(ConsortiumSubject.Asked lot, int position, List<String> chosen) {
        LotId id = lot.lot();
        String value = id == null ? String.valueOf(position) : id.toString();
        return new Choice(value, lot.number(), lot.title(), chosen.isEmpty() || chosen.contains(value));
    }

    /** Groupings of one's own on the same call. */
    private List<Sight> there(ConsortiumSubject subject, List<SupplierId> own) {
        NoticeId notice = subject.notice();
        return notice == null
                ? List.of()
                : consortia.seenBy(own).stream()
                        .filter(each -> notice.equals(each.subject().notice()))
                        .flatMap(each -> own.stream()
                                .flatMap(supplier -> Sight.of(each, supplier).stream())
                                .limit(1))
                        .toList();
    }

    private ConsortiumSubject whole(String avis, String besoin) {
        if (!besoin.isEmpty()) {
            NeedId need = contact(besoin).need();
            List<Integer> all = needs.find(need)
                    .map(found -> IntStream.range(0, found.sheet().lots().size())
                            .boxed()
                            .toList())
                    .orElse(List.of());
            return subjects.of(need, all).orElseThrow(ConsortiumForms::notFound);
        }
        NoticeId notice = ConsortiumForms.id(NoticeId::parse, avis);
        return subjects.of(
                        notice,
                        notices.find(notice).map(Notice::lots).stream()
                                .flatMap(List::stream)
                                .map(Lot::id)
                                .toList())
                .orElseThrow(ConsortiumForms::notFound);
    }

    /** That one of the reader's enterprises was told of. */
    private Contact contact(String id) {
        return contacts.find(ConsortiumForms.id(ContactId::parse, id))
                .filter(contact -> contact.state().told())
                .filter(contact -> lookup.own().contains(contact.supplier()))
                .filter(contact -> needs.find(contact.need())
                        .filter(need -> need.state() == Need.State.OPEN)
                        .isPresent())
                .orElseThrow(ConsortiumForms::notFound);
    }

    @PostMapping("/fournisseurs/{supplier}/groupements")
    @Allows(Action.FORM_CONSORTIUM)
    String begin(
            @PathVariable String supplier,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String avis = ConsortiumForms.one(typed, "avis");
        String besoin = ConsortiumForms.one(typed, "besoin");
        List<String> lots = typed.getOrDefault("lot", List.of());
        SupplierId founder = ConsortiumForms.id(SupplierId::parse, supplier);
        LegalForm legal = ConsortiumForms.constant(LegalForm.class, ConsortiumForms.one(typed, "forme"))
                .orElse(LegalForm.CONJOINT);
        Optional<ConsortiumSubject> subject = chosen(avis, besoin, lots, founder);
        Outcome outcome = subject.isEmpty()
                ? Outcome.refused("consortium.no-lot")
                : form.begin(founder, subject.get(), legal, current.get().id());
        return switch (outcome) {
            case Outcome.Done done ->
                "redirect:/groupements/" + done.consortium().id();
            case Outcome.Refused refusal -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(avis, besoin, lots, refusal.reason(), model);
            }
            case Outcome.Stale stale -> throw new IllegalStateException("nothing was read");
        };
    }

    private Optional<ConsortiumSubject> chosen(String avis, String besoin, List<String> lots, SupplierId founder) {
        if (besoin.isEmpty()) {
            return subjects.of(
                    ConsortiumForms.id(NoticeId::parse, avis),
                    lots.stream()
                            .map(lot -> ConsortiumForms.id(LotId::parse, lot))
                            .toList());
        }
        Contact contact = contact(besoin);
        if (!contact.supplier().equals(founder)) {
            throw ConsortiumForms.notFound();
        }
        return subjects.of(
                contact.need(),
                lots.stream()
                        .filter(lot -> lot.matches("[0-9]{1,3}"))
                        .map(Integer::valueOf)
                        .toList());
    }
}
