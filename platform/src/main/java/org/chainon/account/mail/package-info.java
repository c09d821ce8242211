/** Mails (<i>courriels</i>): written by any module into the outbox, sent in the background, tried again while they cannot leave. */
@NullMarked
package org.chainon.account.mail;

import org.jspecify.annotations.NullMarked;
