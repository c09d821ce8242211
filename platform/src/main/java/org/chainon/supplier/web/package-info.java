/** Directory and profile pages of suppliers. */
@NullMarked
package org.chainon.supplier.web;

import org.jspecify.annotations.NullMarked;
