/** Phones that follow their agendas on the day of a convention. */
@NullMarked
package org.chainon.benchmarks.agendas;

import org.jspecify.annotations.NullMarked;
