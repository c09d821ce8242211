package org.chainon.consortium.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Looks;
import org.chainon.consortium.Member;
import org.chainon.consortium.Sight;
import org.chainon.consortium.TellConsortium;
import org.chainon.kernel.SupplierId;
import org.chainon.paper.PaperFormat;
import org.chainon.paper.WritePaper;
import org.springframework.stereotype.Service;

/** Makes the documents of a grouping. Who may have which is asked with the enterprise that asks. */
@Service
public class MakeDocuments {
    private final TellConsortium tell;
    private final ConsortiumPapers papers;
    private final WritePaper press;
    private final Looks looks;

    MakeDocuments(TellConsortium tell, ConsortiumPapers papers, WritePaper press, Looks looks) {
        this.tell = tell;
        this.papers = papers;
        this.press = press;
        this.looks = looks;
    }

    /** @param member whose letter it is; the lead for those of all */
    public record Offered(ConsortiumDocument document, SupplierId member) {}

    /** What the one who looks may have: the lead all of it, another member what is of all and its own letters. */
    public List<Offered> offered(Sight sight) {
        if (!sight.inside()) {
            return List.of();
        }
        List<Member> accepted = sight.members().stream()
                .filter(member -> member.state() == Member.State.ACCEPTED)
                .toList();
        return Stream.of(ConsortiumDocument.values())
                .filter(document -> document.usedIn(sight.subject().law()))
                .flatMap(document -> document.ofOneMember()
                        ? accepted.stream()
                                .filter(document::ofMember)
                                .map(Member::supplier)
                                .filter(sight::knowsTerms)
                                .map(member -> new Offered(document, member))
                        : Stream.of(new Offered(document, sight.lead())))
                .toList();
    }

    /** Empty where the one who looks may not have it. */
    public Optional<byte[]> make(Sight sight, Offered wanted, PaperFormat format, Locale locale) {
        return tell.of(sight)
                .filter(facts -> offered(sight).contains(wanted))
                .map(facts -> papers.of(
                        wanted.document(), facts, facts.member(wanted.member()).orElseThrow(), locale))
                .map(paper -> press.as(format, paper, looks.main()));
    }
}
