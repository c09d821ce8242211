/** What is kept of a person: a copy for who asks, erasure, and the end of each thing that is kept (<i>durées de conservation</i>). */
@NullMarked
package org.chainon.account.data;

import org.jspecify.annotations.NullMarked;
