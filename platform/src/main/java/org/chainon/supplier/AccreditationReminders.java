package org.chainon.supplier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.job.Job;
import org.chainon.job.When;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to a supplier's managers some time before an accreditation ends: once each time, whatever is killed in between. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupplierUpkeep.class)
class AccreditationReminders {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final SupplierUpkeep settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SupplierDirectory directory;
    private final SupplierPeople people;
    private final PublicAddress address;
    private final Clock clock;

    AccreditationReminders(
            SupplierUpkeep settings,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            SupplierDirectory directory,
            SupplierPeople people,
            PublicAddress address,
            Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.directory = directory;
        this.people = people;
        this.address = address;
        this.clock = clock;
    }

    @Bean
    Job reminderJob() {
        return Job.of(
                "accreditation-reminders",
                new When.Daily(MORNING),
                progress -> progress.outcome(Reason.of("job.reminders", "count", remind())));
    }

    /** An accreditation that ends, of a supplier that is in the directory. */
    private record Ending(UUID supplier, String kind, String name, LocalDate validTo) {}

    /** How many accreditations were written about. */
    int remind() {
        if (settings.reminders().isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.now(clock);
        List<Ending> all = jdbc.sql("""
                        select distinct a.supplier_id, coalesce(a.kind, '') as kind, a.name, a.valid_to
                        from supplier.accreditation a join supplier.supplier s on s.id = a.supplier_id
                        where not s.withdrawn and a.valid_to between :today and :last order by a.valid_to, a.supplier_id""")
                .param("today", today)
                .param("last", today.plusDays(settings.reminders().getLast()))
                .query((row, n) -> new Ending(
                        row.getObject("supplier_id", UUID.class),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
        int written = 0;
        for (Ending ending : all) {
            if (Boolean.TRUE.equals(transactions.execute(status -> remind(ending, today)))) {
                written++;
            }
        }
        return written;
    }

    /** The nearest reminder that is due; those that were missed before are not sent after it. Where nobody reads it, it waits. */
    private boolean remind(Ending ending, LocalDate today) {
        SupplierId supplier = SupplierRows.id(ending.supplier());
        List<Person> managers = people.managers(supplier);
        long left = ChronoUnit.DAYS.between(today, ending.validTo());
        int due = settings.reminders().stream()
                .filter(days -> left <= days)
                .findFirst()
                .orElseThrow();
        if (managers.isEmpty() || !firstTime(ending, due)) {
            return false;
        }
        String name = directory.find(supplier).map(Supplier::displayName).orElse("");
        String page = address.find().orElse("") + "/fournisseurs/" + supplier + "/modifier/agrements";
        managers.forEach(manager -> people.write(
                List.of(manager),
                "accreditation-ends",
                ending.name(),
                name,
                left,
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of(manager.language()))
                        .format(ending.validTo()),
                page));
        return true;
    }

    private boolean firstTime(Ending ending, int days) {
        return jdbc.sql("""
                        insert into supplier.reminder (supplier_id, kind, name, valid_to, days, at)
                        values (:supplier, :kind, :name, :to, :days, :at) on conflict do nothing""")
                        .param("supplier", ending.supplier())
                        .param("kind", ending.kind())
                        .param("name", ending.name())
                        .param("to", ending.validTo())
                        .param("days", days)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
