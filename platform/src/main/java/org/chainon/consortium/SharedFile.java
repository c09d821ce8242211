package org.chainon.consortium;

import java.util.Set;
import org.chainon.bid.kit.KitDocument;
import org.chainon.file.KeptFile;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A file that a member shares in a grouping.
 *
 * @param document which one of the checklist it is; null for another
 * @param chosen of {@link Audience#CHOSEN}: who sees it besides the lead and who shared it
 */
public record SharedFile(
        KeptFile file, SupplierId supplier, @Nullable KitDocument document, Audience audience, Set<SupplierId> chosen) {
    /** Who sees it; the lead and who shared it do always. In words {@code consortium.audience.NAME}. */
    public enum Audience {
        ALL,
        LEAD,
        CHOSEN
    }

    public SharedFile {
        chosen = Set.copyOf(chosen);
    }

    boolean readableBy(Sight sight) {
        SupplierId own = sight.own().supplier();
        return sight.inside()
                && (sight.leads()
                        || supplier.equals(own)
                        || audience == Audience.ALL
                        || audience == Audience.CHOSEN && chosen.contains(own));
    }
}
