package org.chainon.supplier.web.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much the enterprise can take on. */
@Component
class CapacityForm implements SectionForm {
    @Override
    public Section section() {
        return Section.CAPACITY;
    }

    @Override
    public Typed of(Supplier published, @Nullable SupplierDraft own) {
        Capacity capacity = published.capacity();
        return Typed.NOTHING
                .with("headcount", Checks.name(capacity.headcount()))
                .with("turnover", Checks.name(capacity.turnover()))
                .with("largest", Checks.figures(capacity.largestContract()));
    }

    @Override
    public Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        said.capacity(new Capacity(
                Checks.constant(typed.one("turnover"), Capacity.TurnoverBand.values()),
                Checks.constant(typed.one("headcount"), Capacity.HeadcountBand.values()),
                Checks.amount("largest", typed.one("largest"), law, errors)));
        return errors;
    }

    @Override
    public Map<String, Object> offers(Typed typed, Editing editing) {
        return Map.of("headcounts", Capacity.HeadcountBand.values(), "turnovers", Capacity.TurnoverBand.values());
    }
}
