package org.chainon.consortium.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainon.consortium.covering.Team;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Needs;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Searches for groupings: asking, asking again, stopping, reading. Who may is for who calls. */
@Service
public class Searches {
    private final SearchRows rows;
    private final RunSearches runs;
    private final ReadSubject subjects;
    private final Notices notices;
    private final Needs needs;

    Searches(SearchRows rows, RunSearches runs, ReadSubject subjects, Notices notices, Needs needs) {
        this.rows = rows;
        this.runs = runs;
        this.subjects = subjects;
        this.notices = notices;
        this.needs = needs;
    }

    /**
     * Who asks about what: one of enterprise and other body, one of notice and need.
     *
     * @param supplier the enterprise for which it is asked
     */
    public record Asking(
            PersonId person,
            @Nullable SupplierId supplier,
            @Nullable OrganisationId organisation,
            @Nullable NoticeId notice,
            @Nullable NeedId need) {
        public Asking {
            if ((supplier == null) == (organisation == null) || (notice == null) == (need == null)) {
                throw new IllegalArgumentException("one body, one subject");
            }
        }
    }

    /** What would be asked: the cells of all lots; empty where there is nothing to look for. */
    public Optional<Demand> demand(@Nullable NoticeId notice, @Nullable NeedId need, SearchAsk ask) {
        Optional<AskedFor> asked = notice != null
                ? notices.find(notice).flatMap(found -> subjects.of(found, ask))
                : Optional.ofNullable(need).flatMap(needs::find).flatMap(found -> subjects.of(found, ask));
        return asked.map(AskedFor::demand);
    }

    public GroupingSearchId ask(Asking asking, SearchAsk ask) {
        GroupingSearchId id = GroupingSearchId.random();
        rows.insert(new GroupingSearch(
                id,
                asking.person(),
                asking.supplier(),
                asking.organisation(),
                asking.notice(),
                asking.need(),
                ask,
                GroupingSearch.State.WAITING,
                false,
                List.of(),
                null,
                1,
                java.time.Instant.EPOCH,
                null));
        runs.begin(id);
        return id;
    }

    /** @return false, and nothing changed, while it is under way */
    public boolean again(GroupingSearchId id, SearchAsk ask) {
        boolean asked = rows.again(id, ask);
        if (asked) {
            runs.begin(id);
        }
        return asked;
    }

    public void stop(GroupingSearchId id) {
        rows.stop(id);
    }

    /** The latest first. */
    public List<GroupingSearch> of(Collection<SupplierId> suppliers, Collection<OrganisationId> others, int limit) {
        return rows.latest(suppliers, others, limit);
    }

    public Optional<GroupingSearch> find(GroupingSearchId id) {
        return rows.find(id);
    }

    /**
     * One of the groupings that a search found, to begin a real one with.
     *
     * @param counted how its members were counted
     */
    public record FoundTeam(GroupingSearch search, Demand demand, Team team, List<Counted> counted) {}

    /** @param number from 1; empty where there is no such search or team */
    public Optional<FoundTeam> team(GroupingSearchId id, int number) {
        return rows.find(id).flatMap(search -> {
            SearchResult result = search.result();
            if (result == null || number < 1 || number > result.teams().size()) {
                return Optional.empty();
            }
            Team team = result.teams().get(number - 1);
            return Optional.of(new FoundTeam(
                    search,
                    result.demand(),
                    team,
                    result.members().stream()
                            .filter(one -> team.members().contains(one.supplier()))
                            .toList()));
        });
    }
}
