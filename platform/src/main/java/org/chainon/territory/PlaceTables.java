package org.chainon.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the packaged tables into {@link Places}. */
final class PlaceTables {
    static final AreaId FRANCE = new AreaId(AreaKind.COUNTRY, "FR");
    static final AreaId QUEBEC = new AreaId(AreaKind.COUNTRY, "QC");

    /** A smallest place and what it lies in. */
    private record Leaf(
            Place place, AreaId parent, @Nullable AreaId epci, String order) {}

    private final List<Leaf> leaves = new ArrayList<>(37_000);
    private final Map<AreaKind, TreeMap<String, Place>> larger = new HashMap<>();
    private final Map<AreaId, AreaId> parentOf = new HashMap<>();
    private final Map<String, AreaId> epciIds = new HashMap<>();
    private final Map<AreaId, AreaId> former = new HashMap<>();

    private PlaceTables() {}

    static Places read() {
        var tables = new PlaceTables();
        tables.readFrance();
        tables.readQuebec();
        return tables.number();
    }

    private void readFrance() {
        addLarger(FRANCE, "France", null);
        ReferenceTable.read("areas-departements.tsv.gz", f -> {
            var id = new AreaId(AreaKind.valueOf(f[0]), f[1]);
            addLarger(id, f[2], f[3].isEmpty() ? FRANCE : new AreaId(AreaKind.REGION, f[3]));
        });
        ReferenceTable.read("areas-epci.tsv.gz", f -> {
            var id = new AreaId(AreaKind.EPCI, f[0]);
            epciIds.put(f[0], id);
            addLarger(id, f[1], null);
        });
        ReferenceTable.read("areas-communes.tsv.gz", f -> {
            Point point = f[5].isEmpty() ? null : new Point(Double.parseDouble(f[5]), Double.parseDouble(f[6]));
            AreaId departement = AreaId.departement(f[2]);
            AreaId region = parentOf.get(departement);
            if (region == null) {
                throw new IllegalStateException("commune " + f[0] + " of an unknown département");
            }
            String order = "F" + region.code() + "/" + f[2] + "/" + f[3] + "/" + f[0];
            var place = new Place(AreaId.commune(f[0]), f[1], Integer.parseInt(f[4]), point);
            leaves.add(new Leaf(place, departement, epciIds.get(f[3]), order));
        });
        ReferenceTable.read("areas-former-communes.tsv.gz", f -> {
            if (!f[0].isEmpty()) {
                former.put(AreaId.commune(f[0]), AreaId.commune(f[1]));
            }
        });
    }

    private void readQuebec() {
        addLarger(QUEBEC, "Québec", null);
        ReferenceTable.read("areas-quebec.tsv.gz", f -> {
            var region = new AreaId(AreaKind.QC_REGION, f[4]);
            var mrc = new AreaId(AreaKind.MRC, f[2]);
            addLarger(region, f[5], QUEBEC);
            addLarger(mrc, f[3], region);
            var point = new Point(Double.parseDouble(f[7]), Double.parseDouble(f[8]));
            var place = new Place(new AreaId(AreaKind.MUNICIPALITY, f[0]), f[1], Integer.parseInt(f[6]), point);
            leaves.add(new Leaf(place, mrc, null, "Q" + f[4] + "/" + f[2] + "/" + f[0]));
        });
    }

    private void addLarger(AreaId id, String name, @Nullable AreaId parent) {
        larger.computeIfAbsent(id.kind(), none -> new TreeMap<>()).putIfAbsent(id.code(), new Place(id, name, 0, null));
        if (parent != null) {
            parentOf.put(id, parent);
        }
    }

    private Places number() {
        leaves.sort(Comparator.comparing(Leaf::order));
        var places = new ArrayList<Place>(leaves.size() + 1600);
        leaves.forEach(leaf -> places.add(leaf.place()));
        var numbers = new HashMap<AreaId, Integer>();
        for (AreaKind kind : AreaKind.values()) {
            for (Place place : larger.getOrDefault(kind, new TreeMap<>()).values()) {
                numbers.put(place.id(), places.size());
                places.add(place);
            }
        }
        int[] parents = new int[places.size()];
        Arrays.fill(parents, -1);
        int[] epcis = new int[leaves.size()];
        Arrays.fill(epcis, -1);
        for (int n = 0; n < leaves.size(); n++) {
            Leaf leaf = leaves.get(n);
            parents[n] = numbers.getOrDefault(leaf.parent(), -1);
            if (leaf.epci() != null) {
                epcis[n] = numbers.getOrDefault(leaf.epci(), -1);
            }
        }
        parentOf.forEach((id, parent) -> parents[numbers.getOrDefault(id, -1)] = numbers.getOrDefault(parent, -1));
        return new Places(places, parents, epcis, former);
    }
}
