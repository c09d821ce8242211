package org.chainon.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which imports ran, when, and what they did. */
@Repository
class RunJournal {
    private final JdbcClient jdbc;

    RunJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long start(String source) {
        return jdbc.sql("insert into intake.run (source) values (?) returning id")
                .param(source)
                .query(Long.class)
                .single();
    }

    void end(long id, ImportReport report) {
        jdbc.sql("""
                        update intake.run set ended_at = now(), records_read = ?, records_new = ?, records_changed = ?,
                            records_unchanged = ?, records_quarantined = ?
                        where id = ?""")
                .params(report.read(), report.created(), report.changed(), report.unchanged(), report.quarantined(), id)
                .update();
    }
}
