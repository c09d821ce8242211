package org.chainon.benchmarks.sample;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.matching.Profiles;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.nomenclature.Unspsc;
import org.chainon.territory.Territory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The platform's reference tables and what makes profiles of them, without its database. */
public record PlatformTables(Territory territory, Activities activities, Profiles profiles, ReservedRegimes regimes) {

    public static PlatformTables load() {
        try (var context = new AnnotationConfigApplicationContext()) {
            // Lazy: only what is asked for is made, and that needs no database.
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.scan("org.chainon.nomenclature", "org.chainon.jurisdiction");
            context.refresh();
            Territory territory = Territory.ofReferenceTables();
            Activities activities = context.getBean(Activities.class);
            ReservedRegimes regimes = context.getBean(ReservedRegimes.class);
            Profiles profiles = new Profiles(
                    activities,
                    context.getBean(CpvCatalogue.class),
                    new NoUnspsc(),
                    territory,
                    regimes,
                    Clock.systemUTC());
            return new PlatformTables(territory, activities, profiles, regimes);
        }
    }

    /** BOAMP knows no UNSPSC. */
    private static final class NoUnspsc implements Unspsc {
        @Override
        public Optional<String> label(String code, Locale locale) {
            return Optional.empty();
        }

        @Override
        public List<Cpv> cpvOf(String code) {
            return List.of();
        }
    }
}
