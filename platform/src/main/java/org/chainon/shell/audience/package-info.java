/** How often pages are read: counted by day, without cookies, addresses or persons. */
@NullMarked
package org.chainon.shell.audience;

import org.jspecify.annotations.NullMarked;
