/** Home, error pages, language switch, component gallery. */
@NullMarked
package org.chainon.shell.web;

import org.jspecify.annotations.NullMarked;
