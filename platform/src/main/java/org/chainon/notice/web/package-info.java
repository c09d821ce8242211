/** Pages of notices. */
@NullMarked
package org.chainon.notice.web;

import org.jspecify.annotations.NullMarked;
