package org.chainon.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.kernel.SupplierId;
import org.chainon.watch.Followings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As many suppliers as a region has, with three months of alerts. */
@PlatformTest
class ManySuppliersTest {
    private static final int SUPPLIERS = 5_000;
    private static final int ALERTS_EACH = 40;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TerritoryFigures figures;

    @Autowired
    Followings followings;

    @Autowired
    Clock clock;

    private List<SupplierId> suppliers;

    @BeforeEach
    void aRegion() {
        jdbc.sql("create table public.crowd as select gen_random_uuid() as id from generate_series(1, :n)")
                .param("n", SUPPLIERS)
                .update();
        jdbc.sql("""
                        insert into watch.alert (person_id, notice_id, version, news, supplier_id, reasons, created_at, due_at, told_at,
                          opened_at)
                        select c.id, gen_random_uuid(), '1', 'NEW', c.id, '[]', at, at, at, case when n % 4 = 0 then at end
                        from public.crowd c cross join generate_series(0, :each - 1) n
                        cross join lateral (select now() - n * interval '2 days' as at) t""").param("each", ALERTS_EACH).update();
        jdbc.sql("""
                        insert into watch.find (supplier_id, notice_id, lot_id, score, found_at)
                        select c.id, gen_random_uuid(), gen_random_uuid(), 0.2, now() from public.crowd c
                        cross join generate_series(1, 20)""").update();
        jdbc.sql("analyze watch.alert").update();
        jdbc.sql("analyze watch.find").update();
        suppliers = jdbc.sql("select id from public.crowd")
                .query((row, n) -> new SupplierId(row.getObject(1, UUID.class)))
                .list();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from watch.alert where supplier_id in (select id from public.crowd)")
                .update();
        jdbc.sql("delete from watch.find where supplier_id in (select id from public.crowd)")
                .update();
        jdbc.sql("drop table public.crowd").update();
    }

    @Test
    void twelveWeeksOfARegionAreCountedInAMoment() {
        long begin = System.nanoTime();
        TerritoryFigures.Period period = figures.of(suppliers, clock.instant().minus(Duration.ofDays(84)));
        Map<SupplierId, Followings.Following> all = followings.of(suppliers);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(period.total().alerts()).isEqualTo((long) SUPPLIERS * ALERTS_EACH);
        assertThat(period.total().opened()).isEqualTo((long) SUPPLIERS * ALERTS_EACH / 4);
        assertThat(period.total().suppliers()).isEqualTo(SUPPLIERS);
        assertThat(period.weeks().stream().mapToLong(Brought::alerts).sum()).isEqualTo((long) SUPPLIERS * ALERTS_EACH);
        assertThat(all).hasSize(SUPPLIERS).allSatisfy((id, following) -> {
            assertThat(following.found()).isEqualTo(20);
            assertThat(following.told()).isEqualTo(15);
        });
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }
}
