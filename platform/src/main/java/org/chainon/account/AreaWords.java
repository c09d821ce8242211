package org.chainon.account;

import java.util.Optional;

/** Places as people write them, told by the module that knows them: territories of facilitating bodies are places. */
public interface AreaWords {
    /** The id of the place that a text means: its name, « Nord (59) », a code, an id. */
    Optional<String> id(String typed);

    /** The name of a place, or its id when it is not known. */
    String label(String id);
}
