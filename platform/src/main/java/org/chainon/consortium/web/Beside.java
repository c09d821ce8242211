package org.chainon.consortium.web;

import org.chainon.bid.kit.KitDocument;
import org.chainon.consortium.Checklist;
import org.chainon.consortium.MakeChecklist;
import org.chainon.consortium.PartnerTalk;
import org.chainon.consortium.ShareFiles;
import org.chainon.consortium.SharedFile;
import org.chainon.consortium.Sight;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What lies beside a grouping: the checklist, files and messages. */
@Component
class Beside {
    private final MakeChecklist checklists;
    private final ShareFiles files;
    private final PartnerTalk talk;

    Beside(MakeChecklist checklists, ShareFiles files, PartnerTalk talk) {
        this.checklists = checklists;
        this.files = files;
        this.talk = talk;
    }

    void show(Sight sight, Model model) {
        Checklist checklist = checklists.of(sight);
        model.addAttribute("checklist", checklist);
        model.addAttribute("ownDocuments", checklists.own(sight, checklist));
        model.addAttribute("files", files.of(sight));
        model.addAttribute("documents", KitDocument.values());
        model.addAttribute("audiences", SharedFile.Audience.values());
        model.addAttribute("messages", talk.of(sight));
        model.addAttribute("longest", PartnerTalk.LONGEST);
    }
}
