/**
 * The problem, in plain records: what is asked, cell by cell; who could do which of it; under which rules. The answer: groupings, each
 * with who does what, and how sure it is that no smaller one exists. Stated in {@code docs/consortium.md}.
 */
@NamedInterface("covering")
@NullMarked
package org.chainon.consortium.covering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
