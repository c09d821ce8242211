/** Stand-ins for the ports that readers of sources use. */
@org.jspecify.annotations.NullMarked
package org.chainon.notice.source;
