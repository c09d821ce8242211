package org.chainon.territory;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** What one record of a file says of one zone. */
sealed interface ZoneRecord {
    /** Which zone. */
    record Key(Zone.Kind kind, String code) {}

    Key key();

    /** The zone once the record has been taken in; null when there is none any more. */
    @Nullable
    StoredZone after(@Nullable StoredZone before);

    /** All of a zone; where no outline comes with it, the one that is known stays. */
    record Whole(StoredZone zone) implements ZoneRecord {
        @Override
        public Key key() {
            return new Key(zone.zone().kind(), zone.zone().code());
        }

        @Override
        public StoredZone after(@Nullable StoredZone before) {
            if (zone.outline() != null || before == null) {
                return zone;
            }
            return new StoredZone(zone.zone(), zone.communes(), before.outline());
        }
    }

    /** One commune that a zone touches: it joins those that are known. */
    record Touches(Zone zone, String commune) implements ZoneRecord {
        @Override
        public Key key() {
            return new Key(zone.kind(), zone.code());
        }

        @Override
        public StoredZone after(@Nullable StoredZone before) {
            var communes = new HashSet<String>();
            communes.add(commune);
            if (before == null) {
                return new StoredZone(zone, communes, null);
            }
            communes.addAll(before.communes());
            return new StoredZone(before.zone(), communes, before.outline());
        }
    }

    /** A commune that is in no such zone. */
    record NotIn(Key key) implements ZoneRecord {
        @Override
        public @Nullable StoredZone after(@Nullable StoredZone before) {
            return null;
        }
    }
}
