package org.chainon.territory;

import java.util.List;
import java.util.Map;

/** What was imported besides the packaged tables. */
interface Imported {
    Imported NOTHING = new Imported() {
        @Override
        public long revision() {
            return 0;
        }

        @Override
        public Map<String, Point> centres() {
            return Map.of();
        }

        @Override
        public List<StoredZone> zones() {
            return List.of();
        }
    };

    /** Rises with every change, whichever process made it. */
    long revision();

    /** Centres of communes by INSEE code. */
    Map<String, Point> centres();

    List<StoredZone> zones();
}
