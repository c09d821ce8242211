package org.chainon.notice.source.ocds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.notice.Place;
import org.chainon.notice.source.json.Fields;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads addresses into places that the platform knows, in France and Québec. */
@Component
final class Places {
    private static final AreaId FRANCE = new AreaId(AreaKind.COUNTRY, "FR");
    private static final AreaId QUEBEC = new AreaId(AreaKind.COUNTRY, "QC");

    private final Territory territory;

    Places(Territory territory) {
        this.territory = territory;
    }

    /** Null when the address names no place. */
    @Nullable
    Place of(Fields address, Setting setting) {
        String locality = address.text("locality");
        String region = address.text("region");
        String postalCode = address.text("postalCode");
        Set<String> parts = new LinkedHashSet<>();
        Stream.of(locality, region, locality == null ? postalCode : null)
                .flatMap(part -> Optional.ofNullable(part).stream())
                .forEach(parts::add);
        if (parts.isEmpty()) {
            return null;
        }
        String country = Optional.ofNullable(address.firstText("countryName", "country"))
                .flatMap(Countries::code)
                .orElse(setting.country());
        Optional<Area> area = area(locality, region, postalCode, country, setting);
        return new Place(
                String.join(", ", parts),
                area.map(Area::id).orElse(null),
                area.map(Area::point).orElse(null),
                country);
    }

    /** Where the goods or services are delivered: the items' addresses, else the tender's. */
    List<Place> delivery(Fields tender, List<Fields> items, Setting setting) {
        List<Fields> addresses = new ArrayList<>();
        for (Fields item : items) {
            addresses.addAll(item.list("deliveryAddress"));
            addresses.addAll(item.list("deliveryAddresses"));
        }
        if (addresses.isEmpty()) {
            addresses.addAll(tender.list("deliveryAddresses"));
        }
        Set<Place> places = new LinkedHashSet<>();
        for (Fields address : addresses) {
            Optional.ofNullable(of(address, setting)).ifPresent(places::add);
        }
        return List.copyOf(places);
    }

    private Optional<Area> area(
            @Nullable String locality,
            @Nullable String region,
            @Nullable String postalCode,
            String country,
            Setting setting) {
        if (country.equals("FR")) {
            return france(locality, postalCode);
        }
        if (!country.equals("CA") || setting.jurisdiction() != Jurisdiction.QC) {
            return Optional.empty();
        }
        return Optional.ofNullable(locality)
                .flatMap(name -> territory.byName(name, QUEBEC))
                .or(() -> Optional.ofNullable(region).flatMap(this::quebecRegion))
                .or(() -> territory.find(QUEBEC));
    }

    private Optional<Area> france(@Nullable String locality, @Nullable String postalCode) {
        List<Area> ofCode = postalCode == null ? List.of() : territory.byPostalCode(postalCode);
        if (ofCode.size() == 1) {
            return Optional.of(ofCode.getFirst());
        }
        return locality == null ? Optional.empty() : territory.byName(locality, FRANCE);
    }

    private Optional<Area> quebecRegion(String name) {
        return territory.all(AreaKind.QC_REGION).stream()
                .filter(region -> region.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
