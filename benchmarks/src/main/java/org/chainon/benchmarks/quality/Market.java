package org.chainon.benchmarks.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.LotId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.Precedent;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.Won;
import org.chainon.matching.engine.Work;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Enterprises and the contracts that they won, as awards tell them one by one. */
public final class Market {
    private final Territory territory;
    private final Map<String, Enterprise> enterprises = new LinkedHashMap<>();
    private final Set<String> pool = new HashSet<>();
    private final Map<SupplierId, String> sirens = new HashMap<>();
    private int told;

    Market(Territory territory) {
        this.territory = territory;
    }

    /** Enterprises that are candidates whether or not they won yet. */
    void pool(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        try (BufferedReader lines = AwardFiles.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                String siren = String.valueOf(AwardFiles.text(row, "siren"));
                pool.add(siren);
                Enterprise enterprise = enterprise(siren);
                enterprise.kind(EnterpriseKind.valueOf(String.valueOf(AwardFiles.text(row, "kind"))));
                enterprise.naf(AwardFiles.text(row, "naf"));
                enterprise.text(AwardFiles.text(row, "nom"));
                enterprise.text(AwardFiles.text(row, "desc"));
                if (row.path("lat").isNumber() && row.path("lon").isNumber()) {
                    Point point = new Point(
                            row.path("lat").asDouble(), row.path("lon").asDouble());
                    enterprise.site(territory.nearest(point).orElse(null), point);
                }
            }
        }
    }

    private Enterprise enterprise(String siren) {
        Enterprise enterprise = enterprises.computeIfAbsent(siren, Enterprise::new);
        sirens.put(enterprise.id(), siren);
        return enterprise;
    }

    /** Whether the enterprise is among those to be ranked. */
    boolean candidate(String siren) {
        return pool.isEmpty() ? enterprises.containsKey(siren) : pool.contains(siren);
    }

    Set<String> candidates() {
        return pool.isEmpty() ? enterprises.keySet() : pool;
    }

    @Nullable
    Enterprise find(String siren) {
        return enterprises.get(siren);
    }

    String siren(SupplierId id) {
        return sirens.getOrDefault(id, "");
    }

    /** Takes note of an award; returns its precedents, one a winner. */
    List<Precedent> tell(AwardRecord award) {
        Work work = work(award);
        List<Precedent> precedents = new ArrayList<>();
        for (AwardRecord.Winner winner : award.winners()) {
            Enterprise enterprise = enterprise(winner.siren());
            enterprise.naf(winner.naf());
            enterprise.text(winner.name());
            String commune = winner.commune();
            if (commune != null && enterprise.sites().isEmpty()) {
                enterprise.site(territory.find(AreaId.commune(commune)).orElse(null), null);
            }
            enterprise.won(work);
            precedents.add(new Precedent("precedent-" + told++, work, enterprise.naf(), enterprise.kinds()));
        }
        return precedents;
    }

    SupplierProfile profile(String siren) {
        return enterprise(siren).profile(territory, "");
    }

    Collection<SupplierProfile> profiles() {
        return enterprises.keySet().stream().map(this::profile).toList();
    }

    LotProfile lot(AwardRecord award, int number) {
        return lot(award, number, territory);
    }

    /** An award as the lot that was called for before. */
    public static LotProfile lot(AwardRecord award, int number, Territory territory) {
        Place place = award.place();
        String buyer = award.buyer();
        return LotProfile.ofContract(
                new LotId(new UUID(0x4000, number)),
                work(award),
                new Notice.Buyer(buyer, buyer.isEmpty() ? null : buyer, place, null, null),
                place,
                territory);
    }

    private static Work work(AwardRecord award) {
        Place place = award.place();
        return new Work(
                award.title(),
                award.cpv(),
                LotProfile.buyer(award.buyer(), award.buyer()),
                place == null ? null : place.point(),
                award.amount(),
                award.day());
    }

    Won won(AwardRecord award, int number) {
        return new Won(
                lot(award, number),
                award.winnerIds().stream().map(siren -> enterprise(siren).id()).collect(Collectors.toSet()));
    }
}
