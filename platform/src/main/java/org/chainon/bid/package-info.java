/**
 * A supplier's work on a lot (<i>réponse à un marché</i>): whether to answer, the file, the result; reminders on the way. In:
 * {@link org.chainon.matching.OpinionGiven}, {@link org.chainon.notice.NoticePublished}.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "jurisdiction",
            "nomenclature",
            "territory",
            "supplier",
            "notice",
            "matching",
            "file",
            "paper",
            "intake",
            "job"
        })
@NullMarked
package org.chainon.bid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
