package org.chainon.account;

import java.util.Optional;

/** Who acts in this request. */
public interface CurrentActor {
    Optional<Actor> find();

    /** @throws IllegalStateException when nobody is signed in: the policy let through what it should not */
    default Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
