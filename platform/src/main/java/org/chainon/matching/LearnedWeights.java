package org.chainon.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.chainon.matching.engine.Trained;
import org.chainon.matching.engine.Weights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's weights: the newest that were learned here and proved better, else those that come with the platform. */
@Repository
class LearnedWeights {
    private static final Logger LOG = LoggerFactory.getLogger(LearnedWeights.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    LearnedWeights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Weights current() {
        return jdbc.sql("select content from matching.weights where used order by id desc limit 1")
                .query((row, index) -> row.getString("content"))
                .optional()
                .flatMap(LearnedWeights::read)
                .orElseGet(Weights::shipped);
    }

    /** Empty when an earlier version of the platform learned them, which compared other things. */
    private static Optional<Weights> read(String content) {
        try {
            return Optional.of(Weights.parse(content.lines().toList()));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "The weights learned here are of another version, those that come with it are used: {}",
                    e.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps what was learned, whether or not it is used, for whoever asks later why. */
    void keep(Trained trained) {
        jdbc.sql("""
                        insert into matching.weights (made_at, content, contracts, held, mrr, mrr_before, used)
                        values (:at, :content, :contracts, :held, :mrr, :before, :used)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("content", String.join("\n", trained.weights().lines()))
                .param("contracts", trained.contracts())
                .param("held", trained.held())
                .param("mrr", trained.mrr())
                .param("before", trained.mrrBefore())
                .param("used", trained.better())
                .update();
    }
}
