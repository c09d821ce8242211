/** Pages and fragments: who can answer this notice, which contracts suit this supplier. */
@NullMarked
package org.chainon.matching.web;

import org.jspecify.annotations.NullMarked;
