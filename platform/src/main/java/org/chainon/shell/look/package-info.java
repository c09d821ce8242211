/** The look of a territory: its name, two colours and logo on every page, and the page where a body sets them. */
@NullMarked
package org.chainon.shell.look;

import org.jspecify.annotations.NullMarked;
