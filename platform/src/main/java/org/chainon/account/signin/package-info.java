/**
 * How people sign in (<i>connexion</i>): links and codes by mail, passwords, second factor, providers of identities; the limits that
 * keep floods out without keeping anybody else out; sessions; one's own account.
 */
@NullMarked
package org.chainon.account.signin;

import org.jspecify.annotations.NullMarked;
