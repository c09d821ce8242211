package org.chainon.supplier.search;

import java.util.List;
import java.util.stream.Stream;
import org.chainon.kernel.Page;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/** The directory's questions. */
public interface SupplierSearch {
    /** A page of suppliers and the counts of all choices. A page after the last is the last one. */
    Results search(SupplierQuery query);

    /** All suppliers of the query, in its order, read in small portions; to be closed. */
    Stream<Supplier> all(SupplierQuery query);

    /** Where they are: one by one while they are few, else gathered by cells of a grid over the box. */
    List<MapPoint> points(SupplierQuery query, @Nullable Box box);

    /** Names close to the words, for when nothing was found; best first. */
    List<String> closeNames(String words, int limit);

    /** What a search gives. */
    record Results(Page<Supplier> page, Facets facets) {}

    /** A part of the map, degrees. */
    record Box(double west, double south, double east, double north) {}

    /**
     * One mark on the map.
     *
     * @param count how many suppliers it stands for
     * @param id of the supplier when it is one, else null
     * @param name of the supplier, or of one of them
     */
    record MapPoint(
            double lat, double lon, long count, @Nullable String id, String name) {}
}
