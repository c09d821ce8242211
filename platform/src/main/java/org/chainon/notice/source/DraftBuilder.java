package org.chainon.notice.source;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.jspecify.annotations.Nullable;

/** A draft while it is being read; what a source does not say keeps its quiet default. */
public final class DraftBuilder {
    public String source;
    public String sourceId = "";
    public String version = "1";
    public List<String> alsoKnownAs = new ArrayList<>();
    public @Nullable String replaces;
    public @Nullable String procedureId;
    public Notice.Form form = Notice.Form.COMPETITION;
    public @Nullable String subtype;
    public Notice.Nature nature = Notice.Nature.UNKNOWN;
    public @Nullable String procedure;
    public String title = "";
    public String description = "";
    public Notice.Buyer buyer = new Notice.Buyer("", null, null, null, null);
    public @Nullable Jurisdiction jurisdiction;
    public String country = "";
    public @Nullable LocalDate publishedOn;
    public @Nullable OffsetDateTime deadline;
    public Notice.Status status = Notice.Status.PUBLISHED;
    public String language = "fr";
    public List<NoticeDraft.LotDraft> lots = new ArrayList<>();
    public List<Notice.Link> links = new ArrayList<>();
    public List<AwardDraft> awards = new ArrayList<>();

    public DraftBuilder(String source) {
        this.source = source;
    }

    /** Adds a link unless it is none that a browser should open, or is there already. */
    public void link(String kind, @Nullable String address) {
        Fields.webAddress(address).ifPresent(url -> {
            Notice.Link link = new Notice.Link(kind, url);
            if (!links.contains(link)) {
                links.add(link);
            }
        });
    }

    public NoticeDraft draft(byte[] raw) {
        return new NoticeDraft(
                source,
                sourceId,
                version,
                alsoKnownAs,
                replaces,
                procedureId,
                form,
                subtype,
                nature,
                procedure,
                title,
                description,
                buyer,
                jurisdiction,
                country,
                publishedOn,
                deadline,
                status,
                language,
                lots,
                links,
                awards,
                raw,
                null);
    }
}
