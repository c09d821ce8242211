/** Files of suppliers, CSV and JSON lines: their encodings, headings and codes, as {@code docs/formats/suppliers.md} tells. */
@NullMarked
package org.chainon.supplier.source;

import org.jspecify.annotations.NullMarked;
