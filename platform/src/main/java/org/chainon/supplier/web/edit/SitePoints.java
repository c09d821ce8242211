package org.chainon.supplier.web.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sites around which a circle can be drawn: coordinates as in a field, with the place's name. */
@Component
class SitePoints {
    private final SitesForm sites;
    private final Territory territory;

    SitePoints(SitesForm sites, Territory territory) {
        this.sites = sites;
        this.territory = territory;
    }

    /** Those of the draft's sites, and those that circles of the page have already. */
    Map<String, String> of(Editing editing, Typed reach) {
        Map<String, String> points = new LinkedHashMap<>();
        SupplierDraft.Builder said = SupplierDraft.of("", "", editing.law(), "");
        sites.read(editing.typed(Section.SITES), editing.law(), said);
        for (Site site : said.build().sites()) {
            Point point = point(site);
            if (point != null) {
                points.putIfAbsent(
                        Points.write(point),
                        site.address().isEmpty() ? site.city() : site.city() + ", " + site.address());
            }
        }
        for (Typed.Entry entry : reach.entries("around")) {
            Point point = Points.read(entry.one("point"));
            if (point != null && !points.containsKey(entry.one("point"))) {
                points.put(
                        entry.one("point"),
                        territory.nearest(point).map(Area::name).orElse(entry.one("point")));
            }
        }
        return points;
    }

    /** Its own, else the centre of its commune. */
    private @Nullable Point point(Site site) {
        AreaId commune = site.commune();
        if (site.point() != null || commune == null) {
            return site.point();
        }
        return territory.find(commune).map(Area::point).orElse(null);
    }
}
