/** What could not come in, for the administrator. */
@NullMarked
package org.chainon.intake.web;

import org.jspecify.annotations.NullMarked;
