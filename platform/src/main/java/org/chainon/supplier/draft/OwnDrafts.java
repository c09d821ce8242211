package org.chainon.supplier.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person typed alone into profiles, for the copy of its data. */
@Component
class OwnDrafts implements PersonalData {
    private final Drafts drafts;

    OwnDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return drafts.of(person).stream().map(OwnDrafts::values).toList();
    }

    private static Map<String, @Nullable Object> values(Draft draft) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("enterprise", draft.identifier());
        values.put("changed", draft.updatedAt().toString());
        draft.sections()
                .forEach((section, saved) ->
                        values.put(section.slug(), saved.typed().values()));
        return values;
    }
}
