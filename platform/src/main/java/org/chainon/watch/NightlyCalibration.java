package org.chainon.watch;

import java.time.LocalTime;
import java.util.Collection;
import org.chainon.job.Job;
import org.chainon.job.When;
import org.chainon.kernel.SupplierId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night: thresholds by the weeks that passed, and what is too old to count is forgotten. */
@Configuration(proxyBeanMethods = false)
class NightlyCalibration {
    private static final LocalTime NIGHT = LocalTime.of(4, 30);

    private final Watches watches;
    private final Calibration calibration;
    private final Finds finds;

    NightlyCalibration(Watches watches, Calibration calibration, Finds finds) {
        this.watches = watches;
        this.calibration = calibration;
        this.finds = finds;
    }

    @Bean
    Job calibrate() {
        return Job.of("watch-calibration", new When.Daily(NIGHT), progress -> {
            finds.forget(calibration.start());
            Collection<Watch> profiles = watches.ofProfiles().values();
            progress.expect(profiles.size());
            int done = 0;
            for (Watch watch : profiles) {
                SupplierId supplier = watch.supplier();
                if (supplier != null) {
                    calibration.renew(watch, supplier);
                }
                if (++done % 100 == 0) {
                    progress.done(done);
                }
            }
        });
    }
}
