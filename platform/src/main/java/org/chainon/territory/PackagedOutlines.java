package org.chainon.territory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Outlines that come with the platform, unpacked when first wanted. */
@Component
class PackagedOutlines implements Outlines {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public String departements() {
        return text("outlines-departements.geojson.gz");
    }

    @Override
    public String regions() {
        return text("outlines-regions.geojson.gz");
    }

    private String text(String name) {
        return texts.computeIfAbsent(name, ReferenceTable::text);
    }
}
