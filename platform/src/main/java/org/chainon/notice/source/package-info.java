/** What the wire formats share: records cut out of files, trees of XML and JSON alike, places, words of reservation. */
@NullMarked
package org.chainon.notice.source;

import org.jspecify.annotations.NullMarked;
