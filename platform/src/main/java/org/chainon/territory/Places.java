package org.chainon.territory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All places, numbered. Communes and municipalities come first, in an order that keeps the communes of any larger place
 * together: nearly every place is one range of numbers (its ground), so that containment is a comparison of bounds. Only
 * an EPCI over several départements has ground in several pieces.
 */
final class Places {
    private static final int NONE = -1;

    private final Place[] places;
    private final int communes;
    private final int smallest;
    private final CodeTable numbers;
    private final int[] parents;
    private final int[] epcis;
    private final int[] first;
    private final int[] end;
    private final int[] @Nullable [] pieces;
    private final int[] kindFirst = new int[AreaKind.values().length];
    private final int[] kindEnd = new int[AreaKind.values().length];
    private final int[] populations;

    /**
     * @param places communes, then municipalities, then the others, kind by kind
     * @param parents number of the next larger place of the main line, −1 for a country; for an EPCI it is found here
     * @param epcis number of a commune's EPCI, −1 without
     * @param former former ids and the present ones
     */
    Places(List<Place> places, int[] parents, int[] epcis, Map<AreaId, AreaId> former) {
        this.places = places.toArray(Place[]::new);
        this.parents = parents;
        this.epcis = epcis;
        this.numbers = new CodeTable(places.size() + former.size());
        this.first = new int[this.places.length];
        this.end = new int[this.places.length];
        this.pieces = new int[this.places.length][];
        this.populations = new int[this.places.length];
        for (int n = 0; n < this.places.length; n++) {
            int kind = this.places[n].id().kind().ordinal();
            kindFirst[kind] = kindEnd[kind] == 0 ? n : kindFirst[kind];
            kindEnd[kind] = n + 1;
            numbers.putIfAbsent(this.places[n].id(), n);
        }
        this.communes = kindEnd[AreaKind.COMMUNE.ordinal()];
        this.smallest = kindEnd[AreaKind.MUNICIPALITY.ordinal()];
        former.forEach((old, present) -> numbers.putIfAbsent(old, number(present)));
        layGround();
        for (int epci = kindFirst(AreaKind.EPCI); epci < kindEnd(AreaKind.EPCI); epci++) {
            parents[epci] = smallestAround(epci);
        }
    }

    private void layGround() {
        var grounds = new Ground[places.length];
        for (int n = 0; n < smallest; n++) {
            grounds[n] = new Ground();
            grounds[n].add(n);
            populations[n] = places[n].population();
            for (int larger = parents[n]; larger != NONE; larger = parents[larger]) {
                add(grounds, larger, n);
            }
            if (n < communes && epcis[n] != NONE) {
                add(grounds, epcis[n], n);
            }
        }
        for (int n = 0; n < places.length; n++) {
            Ground ground = grounds[n] == null ? new Ground() : grounds[n];
            first[n] = ground.first();
            end[n] = ground.end();
            pieces[n] = ground.inOnePiece() ? null : ground.bounds();
        }
    }

    private void add(Ground[] grounds, int larger, int n) {
        if (grounds[larger] == null) {
            grounds[larger] = new Ground();
        }
        grounds[larger].add(n);
        populations[larger] += places[n].population();
    }

    private int smallestAround(int epci) {
        int larger = end[epci] == first[epci] ? NONE : parents[first[epci]];
        while (larger != NONE && !inside(epci, larger)) {
            larger = parents[larger];
        }
        return larger;
    }

    /** −1 for an unknown place. */
    int number(AreaId id) {
        return numbers.get(id);
    }

    AreaId id(int n) {
        return places[n].id();
    }

    String name(int n) {
        return places[n].name();
    }

    @Nullable
    Point point(int n) {
        return places[n].point();
    }

    int population(int n) {
        return populations[n];
    }

    /** −1 for a country. */
    int parent(int n) {
        return parents[n];
    }

    /** −1 without, and for what is no commune. */
    int epci(int n) {
        return n < communes ? epcis[n] : NONE;
    }

    int count() {
        return places.length;
    }

    /** Communes and municipalities are numbered below this. */
    int smallest() {
        return smallest;
    }

    int communes() {
        return communes;
    }

    int kindFirst(AreaKind kind) {
        return kindFirst[kind.ordinal()];
    }

    int kindEnd(AreaKind kind) {
        return kindEnd[kind.ordinal()];
    }

    /** Bounds of the ground: first and end (exclusive) of each piece, in order. */
    int[] bounds(int n) {
        int[] several = pieces[n];
        return several == null ? new int[] {first[n], end[n]} : several.clone();
    }

    boolean inside(int inner, int outer) {
        if (inner == outer) {
            return true;
        }
        if (first[inner] < first[outer] || end[inner] > end[outer] || first[inner] == end[inner]) {
            return false;
        }
        return pieces[outer] == null || eachPieceInside(inner, outer);
    }

    private boolean eachPieceInside(int inner, int outer) {
        int[] parts = bounds(inner);
        for (int i = 0; i < parts.length; i += 2) {
            if (!pieceInside(parts[i], parts[i + 1], bounds(outer))) {
                return false;
            }
        }
        return true;
    }

    private static boolean pieceInside(int from, int to, int[] whole) {
        for (int i = 0; i < whole.length; i += 2) {
            if (from >= whole[i] && to <= whole[i + 1]) {
                return true;
            }
        }
        return false;
    }

    boolean overlap(int a, int b) {
        if (a == b) {
            return true;
        }
        if (first[a] >= end[b] || first[b] >= end[a]) {
            return false;
        }
        return (pieces[a] == null && pieces[b] == null) || somePieceShared(bounds(a), bounds(b));
    }

    private static boolean somePieceShared(int[] a, int[] b) {
        for (int i = 0; i < a.length; i += 2) {
            for (int j = 0; j < b.length; j += 2) {
                if (a[i] < b[j + 1] && b[j] < a[i + 1]) {
                    return true;
                }
            }
        }
        return false;
    }
}
