package org.chainon.account;

import java.util.Optional;

/** Tells what a variable in an address stands for: each module brings one for its own things. */
public interface TargetFinder {
    /** The variable's name: {@code supplier} in {@code /fournisseurs/{supplier}/modifier}. */
    String variable();

    /** Empty when there is no such thing. */
    Optional<Target> find(String value);
}
