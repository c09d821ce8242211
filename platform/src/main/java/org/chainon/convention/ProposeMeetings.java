package org.chainon.convention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.matching.Wanted;
import org.chainon.need.Purchase;
import org.chainon.need.ReadPurchase;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.springframework.stereotype.Service;

/** Whom somebody should meet: what buyers look for beside what enterprises do, read both ways. */
@Service
public class ProposeMeetings {
    private static final int TITLE = 200;

    private final SayWishes wishes;
    private final Matching matching;
    private final ReadPurchase reader;
    private final Activities activities;
    private final ChangeConvention change;

    ProposeMeetings(
            SayWishes wishes, Matching matching, ReadPurchase reader, Activities activities, ChangeConvention change) {
        this.wishes = wishes;
        this.matching = matching;
        this.reader = reader;
        this.activities = activities;
        this.change = change;
    }

    /**
     * One of the other side.
     *
     * @param score the chance that the enterprise is right for what the buyer looks for, 0 where nothing says so
     * @param reasons what speaks for it, strongest first
     */
    public record Proposed(Attendee other, double score, List<Reason> reasons) {
        public Proposed {
            reasons = List.copyOf(reasons);
        }

        public boolean suits() {
            return score > 0;
        }
    }

    /** All of the other side, best first; those of whom nothing is known stand in an order of each reader's own. */
    public List<Proposed> of(Convention convention, Attendee attendee) {
        List<Attendee> others = wishes.others(attendee);
        Map<AttendeeId, Match> matches = attendee.side() == Side.BUYER
                ? forBuyer(convention, attendee, others)
                : forEnterprise(convention, attendee, others);
        return others.stream()
                .map(other -> proposed(other, matches))
                .sorted(Comparator.comparingDouble(Proposed::score)
                        .reversed()
                        .thenComparing(each -> order(attendee, each.other())))
                .toList();
    }

    private static Proposed proposed(Attendee other, Map<AttendeeId, Match> matches) {
        Match match = matches.get(other.id());
        return match == null ? new Proposed(other, 0, List.of()) : new Proposed(other, match.score(), match.reasons());
    }

    private static long order(Attendee reader, Attendee other) {
        return other.id().value().getLeastSignificantBits() * 31
                ^ reader.id().value().getLeastSignificantBits();
    }

    private Map<AttendeeId, Match> forBuyer(Convention convention, Attendee buyer, List<Attendee> others) {
        if (!looks(buyer)) {
            return Map.of();
        }
        Map<SupplierId, AttendeeId> enterprises = new HashMap<>();
        others.forEach(other -> {
            if (other.party() instanceof Party.Enterprise enterprise) {
                enterprises.put(enterprise.supplier(), other.id());
            }
        });
        Map<AttendeeId, Match> matches = new HashMap<>();
        matching.compare(List.of(wanted(convention, buyer)), enterprises.keySet())
                .getFirst()
                .forEach(match -> {
                    AttendeeId other = enterprises.get(match.supplier());
                    if (other != null) {
                        matches.put(other, match);
                    }
                });
        return matches;
    }

    private Map<AttendeeId, Match> forEnterprise(Convention convention, Attendee own, List<Attendee> others) {
        List<Attendee> looking = others.stream().filter(ProposeMeetings::looks).toList();
        if (looking.isEmpty() || !(own.party() instanceof Party.Enterprise enterprise)) {
            return Map.of();
        }
        List<List<Match>> compared = matching.compare(
                looking.stream().map(buyer -> wanted(convention, buyer)).toList(), List.of(enterprise.supplier()));
        Map<AttendeeId, Match> matches = new HashMap<>();
        for (int i = 0; i < looking.size(); i++) {
            for (Match match : compared.get(i)) {
                matches.put(looking.get(i).id(), match);
            }
        }
        return matches;
    }

    private static boolean looks(Attendee buyer) {
        return !buyer.coming().words().isBlank() || !buyer.coming().activities().isEmpty();
    }

    private Wanted wanted(Convention convention, Attendee buyer) {
        Coming coming = buyer.coming();
        String words = coming.words().replace('\n', ' ');
        String title = words.isBlank() ? labels(coming.activities()) : words;
        Purchase read = reader.of(new Purchase(
                        title.substring(0, Math.min(TITLE, title.length())),
                        coming.words(),
                        List.of(),
                        coming.activities(),
                        coming.places(),
                        null,
                        null,
                        change.today(convention)))
                .purchase();
        return new Wanted(
                read.title(),
                read.description(),
                codes(read),
                coming.places(),
                null,
                null,
                convention.law(),
                change.today(convention));
    }

    private String labels(List<String> ids) {
        return String.join(
                ", ",
                ids.stream()
                        .flatMap(id -> activities.find(id).stream())
                        .map(activity -> activity.labelFr())
                        .toList());
    }

    /** Its codes, and those under which its activities are bought. */
    private List<Cpv> codes(Purchase purchase) {
        Set<Cpv> codes = new LinkedHashSet<>(purchase.cpv());
        purchase.activities().stream()
                .flatMap(id -> activities.find(id).stream())
                .flatMap(activity -> activity.cpv().stream())
                .forEach(codes::add);
        return new ArrayList<>(codes);
    }
}
