/** Pages of one's account, and the check of each request against the policy. */
@NullMarked
package org.chainon.account.web;

import org.jspecify.annotations.NullMarked;
