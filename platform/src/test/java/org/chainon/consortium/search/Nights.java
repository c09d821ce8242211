package org.chainon.consortium.search;

import org.chainon.job.Progress;
import org.chainon.kernel.Reason;
import org.springframework.beans.factory.BeanFactory;

/** The nightly round, for tests. */
public final class Nights {
    static final Progress SILENT = new Progress() {
        @Override
        public String about() {
            return "";
        }

        @Override
        public void expect(long total) {}

        @Override
        public void done(long count) {}

        @Override
        public void outcome(Reason outcome) {}

        @Override
        public boolean stopping() {
            return false;
        }
    };

    private final LookAtNotices notices;

    public Nights(BeanFactory beans) {
        this.notices = beans.getBean(LookAtNotices.class);
    }

    public void look() {
        notices.run(SILENT);
    }
}
