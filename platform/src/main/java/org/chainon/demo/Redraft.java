package org.chainon.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.jspecify.annotations.Nullable;

/** Another version of a notice, different in a few things. */
final class Redraft {
    private final NoticeDraft base;
    private String version;
    private String description;
    private @Nullable OffsetDateTime deadline;
    private Notice.Status status;
    private List<LotDraft> lots;
    private List<AwardDraft> awards;

    private Redraft(NoticeDraft base) {
        this.base = base;
        version = base.version();
        description = base.description();
        deadline = base.deadline();
        status = base.status();
        lots = base.lots();
        awards = base.awards();
    }

    static Redraft of(NoticeDraft base) {
        return new Redraft(base);
    }

    Redraft version(String name) {
        version = name;
        return this;
    }

    Redraft description(String text) {
        description = text;
        return this;
    }

    Redraft deadline(OffsetDateTime at) {
        deadline = at;
        return this;
    }

    Redraft status(Notice.Status now) {
        status = now;
        return this;
    }

    Redraft lots(List<LotDraft> some) {
        lots = some;
        return this;
    }

    Redraft awards(List<AwardDraft> won) {
        awards = won;
        return this;
    }

    NoticeDraft draft() {
        return new NoticeDraft(
                base.source(),
                base.sourceId(),
                version,
                base.alsoKnownAs(),
                base.replaces(),
                base.procedureId(),
                base.form(),
                base.subtype(),
                base.nature(),
                base.procedure(),
                base.title(),
                description,
                base.buyer(),
                base.jurisdiction(),
                base.country(),
                base.publishedOn(),
                deadline,
                status,
                base.language(),
                lots,
                base.links(),
                awards,
                base.raw(),
                base.opportunity());
    }
}
