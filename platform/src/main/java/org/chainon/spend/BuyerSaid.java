package org.chainon.spend;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Organisation;
import org.chainon.kernel.OrganisationId;
import org.chainon.territory.AreaId;
import org.chainon.territory.PublicBodies;
import org.chainon.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer says of itself: where it is, what it wants to reach. */
@Repository
public class BuyerSaid {
    private final JdbcClient jdbc;
    private final Territory territory;

    BuyerSaid(JdbcClient jdbc, Territory territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    /** As it said; else as the number of a French public body tells. */
    public Optional<AreaId> place(Organisation buyer) {
        String number = buyer.identifier();
        return jdbc.sql("select place from spend.buyer_place where organisation_id = ?")
                .params(buyer.id().value())
                .query((row, n) -> AreaId.parse(row.getString(1)))
                .optional()
                .or(() -> number == null ? Optional.empty() : PublicBodies.placeOf(number))
                .filter(place -> territory.find(place).isPresent());
    }

    @Transactional
    public void place(OrganisationId buyer, AreaId place) {
        jdbc.sql("""
                        insert into spend.buyer_place (organisation_id, place) values (?, ?)
                        on conflict (organisation_id) do update set place = excluded.place""").params(buyer.value(), place.toString()).update();
    }

    /** By the code of the indicator. */
    public Map<String, BigDecimal> objectives(OrganisationId buyer, int year) {
        Map<String, BigDecimal> objectives = new HashMap<>();
        jdbc.sql("select indicator, value from spend.objective where organisation_id = ? and year = ?")
                .params(buyer.value(), year)
                .query(row -> {
                    objectives.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros());
                });
        return objectives;
    }

    /** All of the year at once. */
    @Transactional
    public void objectives(OrganisationId buyer, int year, Map<String, BigDecimal> values) {
        jdbc.sql("delete from spend.objective where organisation_id = ? and year = ?")
                .params(buyer.value(), year)
                .update();
        values.forEach((indicator, value) -> jdbc.sql(
                        "insert into spend.objective (organisation_id, year, indicator, value) values (?, ?, ?, ?)")
                .params(buyer.value(), year, indicator, value)
                .update());
    }
}
