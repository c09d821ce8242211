package org.chainon.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.FileId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Page;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions in PostgreSQL. */
@Repository
class QuestionRows implements Questions {
    private static final String SELECT = "select * from hotline.question q ";
    private static final String WAITS = "q.state in ('NEW', 'TAKEN')";

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Question> find(QuestionId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query((row, n) -> question(row))
                .optional();
    }

    /** Held for writing. */
    Optional<Question> lock(QuestionId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .params(id.value())
                .query((row, n) -> question(row))
                .optional();
    }

    @Override
    public List<Message> messages(QuestionId id) {
        return jdbc.sql("select * from hotline.message where question_id = ? order by id")
                .params(id.value())
                .query((row, n) -> {
                    UUID author = row.getObject("author_id", UUID.class);
                    UUID file = row.getObject("file_id", UUID.class);
                    return new Message(
                            author == null ? null : new PersonId(author),
                            Message.Side.valueOf(row.getString("side")),
                            row.getString("text"),
                            file == null ? null : new FileId(file),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    @Override
    public List<Question> of(Collection<OrganisationId> organisations) {
        return jdbc.sql(SELECT + "where organisation_id = any(?) order by last_at desc, id")
                .params((Object)
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, n) -> question(row))
                .list();
    }

    @Override
    public Page<Question> queue(Set<String> areas, Filter filter, int page, int size) {
        String where = "where q.areas && cast(:areas as text[]) and " + which(filter.which())
                + (filter.category() == null ? "" : " and q.category = :category")
                + (filter.assignee() == null ? "" : " and q.assignee_id = :assignee");
        long total = asked("select count(*) from hotline.question q " + where, areas, filter)
                .query(Long.class)
                .single();
        int number = Math.clamp(page, 1, (int) Math.max(1, (total + size - 1) / size));
        String order = " order by " + WAITS + " desc, case when " + WAITS
                + " then (case when q.due_at < :now then 0 when q.priority = 'URGENT' then 1 else 2 end) end,"
                + " case when " + WAITS + " then q.due_at end, q.last_at desc, q.id limit :limit offset :offset";
        List<Question> items = asked(SELECT + where + order, areas, filter)
                .param("limit", size)
                .param("offset", (number - 1) * size)
                .query((row, n) -> question(row))
                .list();
        return new Page<>(items, number, size, total);
    }

    private JdbcClient.StatementSpec asked(String sql, Set<String> areas, Filter filter) {
        Question.Category category = filter.category();
        PersonId assignee = filter.assignee();
        return jdbc.sql(sql)
                .param("areas", areas.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("category", category == null ? null : category.name())
                .param("assignee", assignee == null ? null : assignee.value());
    }

    private static String which(Which which) {
        return switch (which) {
            case WAITING -> WAITS;
            case LATE -> WAITS + " and q.due_at < :now";
            case ANSWERED -> "q.state in ('ANSWERED', 'CLOSED')";
            case ALL -> "true";
        };
    }

    void insert(Question question) {
        jdbc.sql("""
                        insert into hotline.question (id, organisation_id, asked_by, notice_id, category, priority, title,
                            areas, state, asked_at, due_at, last_at)
                        values (:id, :organisation, :askedBy, :notice, :category, :priority, :title, :areas, :state,
                            :askedAt, :dueAt, :askedAt)""")
                .param("id", question.id().value())
                .param("organisation", question.organisation().value())
                .param("askedBy", value(question.askedBy()))
                .param(
                        "notice",
                        question.notice() == null ? null : question.notice().value())
                .param("category", question.category().name())
                .param("priority", question.priority().name())
                .param("title", question.title())
                .param("areas", question.areas().toArray(String[]::new))
                .param("state", question.state().name())
                .param("askedAt", Timestamp.from(question.askedAt()))
                .param("dueAt", Timestamp.from(question.dueAt()))
                .update();
    }

    void insert(QuestionId question, Message message) {
        FileId file = message.file();
        jdbc.sql("""
                        insert into hotline.message (question_id, author_id, side, text, file_id, at)
                        values (:question, :author, :side, :text, :file, :at)""")
                .param("question", question.value())
                .param("author", value(message.author()))
                .param("side", message.side().name())
                .param("text", message.text())
                .param("file", file == null ? null : file.value())
                .param("at", Timestamp.from(message.at()))
                .update();
    }

    /** It was answered, by somebody who has it from now on when nobody had. */
    void answered(QuestionId id, PersonId by, Instant at) {
        jdbc.sql("""
                        update hotline.question set state = 'ANSWERED', assignee_id = coalesce(assignee_id, :by),
                            answered_late = coalesce(answered_late, due_at < :at),
                            first_answered_at = coalesce(first_answered_at, :at), last_at = :at where id = :id""")
                .param("id", id.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The asker goes on asking. */
    void followedUp(QuestionId id, Instant at, Instant dueAt) {
        jdbc.sql("""
                        update hotline.question set state = case when assignee_id is null then 'NEW' else 'TAKEN' end,
                            due_at = case when state in ('NEW', 'TAKEN') then due_at else :due end,
                            reminded_at = case when state in ('NEW', 'TAKEN') then reminded_at end,
                            closed_at = null, helpful = null, last_at = :at where id = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    void triage(QuestionId id, Question.Category category, Question.Priority priority, Instant dueAt) {
        jdbc.sql("""
                        update hotline.question set category = :category, priority = :priority, due_at = :due,
                            reminded_at = null where id = :id""")
                .param("id", id.value())
                .param("category", category.name())
                .param("priority", priority.name())
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    void assign(QuestionId id, PersonId to) {
        jdbc.sql("""
                        update hotline.question set assignee_id = :to,
                            state = case state when 'NEW' then 'TAKEN' else state end where id = :id""").param("id", id.value()).param("to", to.value()).update();
    }

    void close(QuestionId id, boolean helpful, Instant at) {
        jdbc.sql("""
                        update hotline.question set state = 'CLOSED', helpful = :helpful, closed_at = :at, last_at = :at
                        where id = :id""")
                .param("id", id.value())
                .param("helpful", helpful)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static Question question(ResultSet row) throws SQLException {
        UUID notice = row.getObject("notice_id", UUID.class);
        Timestamp answered = row.getTimestamp("first_answered_at");
        return new Question(
                new QuestionId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                person(row, "asked_by"),
                notice == null ? null : new NoticeId(notice),
                Question.Category.valueOf(row.getString("category")),
                Question.Priority.valueOf(row.getString("priority")),
                row.getString("title"),
                Set.of((String[]) row.getArray("areas").getArray()),
                Question.State.valueOf(row.getString("state")),
                person(row, "assignee_id"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getObject("helpful", Boolean.class));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
