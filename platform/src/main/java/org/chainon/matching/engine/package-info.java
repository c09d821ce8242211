/** The ranking engine. Lucene never leaves this package; no Spring in it. */
@NullMarked
package org.chainon.matching.engine;

import org.jspecify.annotations.NullMarked;
