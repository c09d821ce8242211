package org.chainon.account;

import java.util.List;
import java.util.Map;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What a module keeps of a person: each that keeps something brings one, for the copy that people may ask for. */
public interface PersonalData {
    /** What it is, in one word of the file: {@code memberships}. */
    String name();

    /** Simple values only. */
    List<Map<String, @Nullable Object>> of(PersonId person);
}
