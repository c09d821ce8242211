package org.chainon.supplier.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.AreaWords;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Places as a person types and reads them: « Saint-Denis (93) », « Bretagne (région) ». */
@Component
public class PlaceWords implements AreaWords {
    private static final Set<AreaKind> KINDS = Set.of(
            AreaKind.REGION,
            AreaKind.DEPARTEMENT,
            AreaKind.EPCI,
            AreaKind.COMMUNE,
            AreaKind.QC_REGION,
            AreaKind.MRC,
            AreaKind.MUNICIPALITY);
    private static final int CANDIDATES = 40;

    private final Territory territory;
    private final MessageSource messages;

    PlaceWords(Territory territory, MessageSource messages) {
        this.territory = territory;
        this.messages = messages;
    }

    /** The place that the text means: an id, a label of ours, a département's number, or the best-known of that name. */
    public Optional<Area> meant(String raw) {
        String text = raw.strip();
        if (text.matches("[A-Z_]+:[0-9A-Za-z]{1,12}")) {
            try {
                return territory.find(AreaId.parse(text));
            } catch (IllegalArgumentException notAKind) {
                return Optional.empty();
            }
        }
        if (text.matches("[0-9][0-9AB][0-9]?")) {
            return territory.find(AreaId.departement(text));
        }
        if (text.matches("[0-9]{5}")) {
            return territory.byPostalCode(text).stream().findFirst();
        }
        List<Area> found = suggestions(text, CANDIDATES);
        return found.stream()
                .filter(area -> label(area).equalsIgnoreCase(text))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Places whose names begin so, larger ones first. */
    public List<Area> suggestions(String text, int limit) {
        String name = text.replaceFirst("\\s*\\(.*$", "").strip();
        return name.length() < 2 ? List.of() : territory.search(name, KINDS, limit);
    }

    public String label(Area area) {
        AreaKind kind = area.id().kind();
        return switch (kind) {
            case COUNTRY -> area.name();
            case DEPARTEMENT -> area.name() + " (" + area.id().code() + ")";
            case COMMUNE -> area.name() + departement(area);
            case REGION, EPCI, QC_REGION, MRC, MUNICIPALITY -> area.name() + " (" + word(kind) + ")";
        };
    }

    @Override
    public Optional<String> id(String typed) {
        return meant(typed).map(area -> area.id().toString());
    }

    @Override
    public String label(String id) {
        return meant(id).map(this::label).orElse(id);
    }

    /** The name alone, or the code of a place that is no longer known. */
    String name(AreaId id) {
        return territory.find(id).map(Area::name).orElse(id.code());
    }

    private String departement(Area commune) {
        AreaId parent = commune.parent();
        return parent == null ? "" : " (" + parent.code() + ")";
    }

    private String word(AreaKind kind) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage("supplier.area." + kind.name(), null, kind.name(), locale));
    }
}
