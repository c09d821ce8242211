/** Pages of the hotline: asking, the queue, a question, the public answers, statistics. */
@NullMarked
package org.chainon.hotline.web;

import org.jspecify.annotations.NullMarked;
