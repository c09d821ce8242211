package org.chainon.need.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.need.sourcing.SourcingFile.Reach;
import org.chainon.paper.PaperFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conclusions and files in PostgreSQL. */
@Repository
class SourcingRows {
    private static final String SELECT = """
            select need_id, number, reach, format, language, said_hash, content_hash, person_id, made_at from need.sourcing_file
            """;

    private final JdbcClient jdbc;

    SourcingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Conclusion conclusion(NeedId need) {
        return jdbc.sql("select learned, follow_up, version from need.conclusion where need_id = ?")
                .params(need.value())
                .query((row, n) ->
                        new Conclusion(row.getString("learned"), row.getString("follow_up"), row.getLong("version")))
                .optional()
                .orElse(Conclusion.NONE);
    }

    /** Whether it was that version still. */
    boolean write(NeedId need, Conclusion read, @Nullable PersonId by, Instant at) {
        String sql = read.version() == 0 ? """
                        insert into need.conclusion (need_id, learned, follow_up, person_id, changed_at)
                        values (:need, :learned, :follow, :by, :at) on conflict do nothing""" : """
                        update need.conclusion set learned = :learned, follow_up = :follow, person_id = :by, changed_at = :at,
                          version = version + 1 where need_id = :need and version = :version""";
        return jdbc.sql(sql)
                        .param("need", need.value())
                        .param("learned", read.learned())
                        .param("follow", read.followUp())
                        .param("version", read.version())
                        .param("by", by == null ? null : by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Holds a need's files until the transaction ends, and tells the next number. */
    int next(NeedId need) {
        jdbc.sql("select id from need.need where id = ? for update")
                .params(need.value())
                .query(UUID.class)
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from need.sourcing_file where need_id = ?")
                .params(need.value())
                .query(Integer.class)
                .single();
    }

    void insert(MadeFile file, String said, byte[] content) {
        PersonId person = file.person();
        jdbc.sql("""
                        insert into need.sourcing_file (need_id, number, reach, format, language, said, said_hash, content,
                          content_hash, person_id, made_at)
                        values (:need, :number, :reach, :format, :language, :said, :saidHash, :content, :hash, :person, :at)""")
                .param("need", file.need().value())
                .param("number", file.number())
                .param("reach", (file.full() ? Reach.FULL : Reach.DISCLOSURE).name())
                .param("format", file.format().name())
                .param("language", file.language())
                .param("said", said)
                .param("saidHash", file.saidHash())
                .param("content", content)
                .param("hash", file.hash())
                .param("person", person == null ? null : person.value())
                .param("at", Timestamp.from(file.at()))
                .update();
    }

    /** The latest first. */
    List<MadeFile> of(NeedId need) {
        return jdbc.sql(SELECT + "where need_id = ? order by number desc")
                .params(need.value())
                .query(SourcingRows::file)
                .list();
    }

    Optional<MadeFile> find(NeedId need, int number) {
        return jdbc.sql(SELECT + "where need_id = ? and number = ?")
                .params(need.value(), number)
                .query(SourcingRows::file)
                .optional();
    }

    byte[] content(MadeFile file) {
        return jdbc.sql("select content from need.sourcing_file where need_id = ? and number = ?")
                .params(file.need().value(), file.number())
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    String said(MadeFile file) {
        return jdbc.sql("select said from need.sourcing_file where need_id = ? and number = ?")
                .params(file.need().value(), file.number())
                .query(String.class)
                .single();
    }

    private static MadeFile file(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new MadeFile(
                new NeedId(row.getObject("need_id", UUID.class)),
                row.getInt("number"),
                Reach.valueOf(row.getString("reach")) == Reach.FULL,
                PaperFormat.valueOf(row.getString("format")),
                row.getString("language"),
                row.getString("said_hash"),
                row.getString("content_hash"),
                person == null ? null : new PersonId(person),
                row.getTimestamp("made_at").toInstant());
    }
}
