/** BOAMP, the French bulletin of public contracts: records of the API (v1, v2.1) and of exports, national XML and JSON formats. */
@NullMarked
package org.chainon.notice.source.boamp;

import org.jspecify.annotations.NullMarked;
