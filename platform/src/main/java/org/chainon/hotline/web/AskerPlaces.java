package org.chainon.hotline.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.account.AreaWords;
import org.chainon.account.Organisation;
import org.chainon.account.OrganisationTargets;
import org.chainon.account.Target;
import org.chainon.hotline.Question;
import org.chainon.hotline.Questions;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/** Where who asks is: that decides who answers. */
@Component
class AskerPlaces {
    private final OrganisationTargets targets;
    private final Questions questions;
    private final AreaWords words;
    private final Territory territory;

    AskerPlaces(OrganisationTargets targets, Questions questions, AreaWords words, Territory territory) {
        this.targets = targets;
        this.questions = questions;
        this.words = words;
        this.territory = territory;
    }

    /** Where an enterprise is; of a buyer what it said when it asked before. Empty where nobody knows. */
    Set<String> known(Organisation organisation) {
        Set<String> own =
                targets.find(organisation.id().toString()).map(Target::areas).orElse(Set.of());
        return own.isEmpty()
                ? questions.of(List.of(organisation.id())).stream()
                        .findFirst()
                        .map(Question::areas)
                        .orElse(Set.of())
                : own;
    }

    /** What is known, or what was typed with all that lies around it; empty where neither says. */
    Set<String> of(Organisation organisation, String typed) {
        Set<String> known = known(organisation);
        if (!known.isEmpty() || typed.isEmpty()) {
            return known;
        }
        return words.id(typed)
                .map(id -> territory.withAncestors(AreaId.parse(id)).stream()
                        .map(AreaId::toString)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
