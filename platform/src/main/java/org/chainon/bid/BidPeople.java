package org.chainon.bid;

import java.util.List;
import java.util.Map;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may take care of a supplier's bids, and what is kept of these people. */
@Component
public class BidPeople implements PersonalData {
    private final Organisations organisations;
    private final People people;
    private final JdbcClient jdbc;

    BidPeople(Organisations organisations, People people, JdbcClient jdbc) {
        this.organisations = organisations;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Those who belong to the supplier's organisation, by name. */
    public List<Person> members(SupplierId supplier) {
        return organisations.of(supplier).stream()
                .flatMap(organisation -> people.members(organisation.id()).stream())
                .filter(People.Member::granted)
                .map(People.Member::person)
                .toList();
    }

    @Override
    public String name() {
        return "bids";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select b.title, b.stage, s.what, s.at::text as "at" from bid.step s join bid.bid b on b.id = s.bid
                        where s.person = :person
                        union all
                        select title, stage, 'IN_CHARGE', created_at::text from bid.bid where person = :person
                        union all
                        select '', '', 'CALENDAR_ADDRESS', created_at::text from bid.calendar where person = :person
                        order by 4""").param("person", person.value()).query().listOfRows();
    }

    /** The bids stay the supplier's; who did what is forgotten. */
    @EventListener
    void on(PersonErased erased) {
        for (String sql : List.of(
                "update bid.bid set person = null where person = ?",
                "update bid.step set person = null where person = ?",
                "delete from bid.calendar where person = ?")) {
            jdbc.sql(sql).params(erased.person().value()).update();
        }
    }
}
