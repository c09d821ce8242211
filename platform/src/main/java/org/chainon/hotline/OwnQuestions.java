package org.chainon.hotline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person asked and answered, for the copy of its data. */
@Component
class OwnQuestions implements PersonalData {
    private final JdbcClient jdbc;

    OwnQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "hotline";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select q.title, m.side, m.text, m.at from hotline.message m
                        join hotline.question q on q.id = m.question_id where m.author_id = ? order by m.id""")
                .params(person.value())
                .query((row, n) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    values.put("question", row.getString("title"));
                    values.put("as", row.getString("side"));
                    values.put("text", row.getString("text"));
                    values.put("at", row.getTimestamp("at").toInstant().toString());
                    return values;
                })
                .list();
    }
}
