/**
 * Mails that come back (<i>retours de courriels</i>): reports of non-delivery (RFC 3464) and complaints (RFC 5965), read from a mailbox.
 * They end the sending of bulletins to an address ({@link org.chainon.account.MailStops}).
 */
@NullMarked
package org.chainon.account.returns;

import org.jspecify.annotations.NullMarked;
