/** Chaînon: responsible-procurement intermediation. Each direct sub-package is a module of the product. */
@NullMarked
package org.chainon;

import org.jspecify.annotations.NullMarked;
