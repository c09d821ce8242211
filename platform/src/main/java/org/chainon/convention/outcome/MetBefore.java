package org.chainon.convention.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.convention.Side;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.SharedPast;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who met at a convention, and what its own side says came of it; not where it says that they did not meet. */
@Component
class MetBefore implements SharedPast {
    private final JdbcClient jdbc;
    private final Clock clock;

    MetBefore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Met(OrganisationId buyer, SupplierId supplier, Reason reason) {}

    @Override
    public Map<SupplierId, List<Reason>> ofBuyers(Collection<OrganisationId> buyers, Collection<SupplierId> suppliers) {
        Map<SupplierId, List<Reason>> past = new HashMap<>();
        met(Side.BUYER, buyers, suppliers)
                .forEach(met -> past.computeIfAbsent(met.supplier(), each -> new ArrayList<>())
                        .add(met.reason()));
        return past;
    }

    @Override
    public Map<OrganisationId, List<Reason>> ofSuppliers(
            Collection<SupplierId> suppliers, Collection<OrganisationId> buyers) {
        Map<OrganisationId, List<Reason>> past = new HashMap<>();
        met(Side.SUPPLIER, buyers, suppliers)
                .forEach(met -> past.computeIfAbsent(met.buyer(), each -> new ArrayList<>())
                        .add(met.reason()));
        return past;
    }

    private List<Met> met(Side reader, Collection<OrganisationId> buyers, Collection<SupplierId> suppliers) {
        if (buyers.isEmpty() || suppliers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select b.organisation, s.supplier, c.title, left(m.slot, 10) as day, said.what
                        from convention.attendee b
                          join convention.meeting m on m.buyer = b.id and m.state = 'PLANNED'
                          join convention.attendee s on s.id = m.supplier
                          join convention.convention c on c.id = m.convention and c.state in ('PUBLISHED', 'OVER')
                          left join lateral (select what from convention.statement
                            where meeting = m.id and side = :side order by at desc limit 1) said on true
                        where b.organisation = any(:buyers) and s.supplier = any(:suppliers) and c.last_day < :today
                            and said.what is distinct from 'NOT_HELD'
                        order by m.slot desc, m.id""")
                .param("side", reader.name())
                .param("buyers", buyers.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("suppliers", suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new Met(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        new SupplierId(row.getObject("supplier", UUID.class)),
                        reason(row.getString("title"), LocalDate.parse(row.getString("day")), row.getString("what"))))
                .list();
    }

    private static Reason reason(String title, LocalDate day, @Nullable String what) {
        String code = what == null
                ? "past.met"
                : switch (CameOf.valueOf(what)) {
                    case NOT_HELD -> throw new IllegalStateException("said not to have met");
                    case NOTHING -> "past.met-nothing";
                    case CONTACT -> "past.met-contact";
                    case QUOTE -> "past.met-quote";
                    case DEAL -> "past.met-deal";
                };
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", title);
        values.put("day", day);
        return new Reason(code, values);
    }
}
