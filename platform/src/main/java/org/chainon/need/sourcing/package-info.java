/**
 * The file that says how a purchase was prepared (<i>dossier de sourçage</i>): who was told what when and why, what came back, what was
 * decided. {@link org.chainon.need.sourcing.SourcingFile} is what it says; {@code SourcingPaper} puts it into words.
 */
@NullMarked
package org.chainon.need.sourcing;

import org.jspecify.annotations.NullMarked;
