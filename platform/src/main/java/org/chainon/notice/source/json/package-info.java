/** JSON files whose records are read one at a time, whatever their size, and the values found in them. Knows no format. */
@NullMarked
package org.chainon.notice.source.json;

import org.jspecify.annotations.NullMarked;
