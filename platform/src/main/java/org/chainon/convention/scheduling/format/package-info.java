/** Meetings in files: the {@code .dzn} format of the published instances (Bofill et al., JAIR 74, 2022). */
@NullMarked
package org.chainon.convention.scheduling.format;

import org.jspecify.annotations.NullMarked;
