/** eForms notices (SDK 1.3 to 1.15, UBL 2.3) as XML, and the API of TED that finds them. */
@NullMarked
package org.chainon.notice.source.eforms;

import org.jspecify.annotations.NullMarked;
