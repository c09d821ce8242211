package org.chainon.nomenclature;

import java.util.List;
import java.util.Optional;

/** The NAF rév. 2 (INSEE, 2008): divisions, groups, classes and the 732 sub-classes by which enterprises are registered. */
public interface Naf {
    /** The French label of a code of any level, written with or without its dot: « 81.21Z », « 8121Z », « 81.2 ». */
    Optional<String> label(String code);

    /** With its dot, as INSEE writes it: « 81.21Z »; empty for a code that is not in the list. */
    Optional<String> formatted(String code);

    /** The sub-classes, without dots, in order. */
    List<String> subclasses();
}
