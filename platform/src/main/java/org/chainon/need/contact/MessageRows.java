package org.chainon.need.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.MessageId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages in PostgreSQL. */
@Repository
class MessageRows {
    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Message> of(NeedId need) {
        return jdbc.sql("select * from need.message where need_id = ? order by at, id")
                .params(need.value())
                .query(MessageRows::message)
                .list();
    }

    Optional<Message> find(MessageId id) {
        return jdbc.sql("select * from need.message where id = ?")
                .params(id.value())
                .query(MessageRows::message)
                .optional();
    }

    /** Whether it was added: a question has one answer, and a message sent twice is there once. */
    boolean insert(Message message) {
        ContactId contact = message.contact();
        MessageId answers = message.answers();
        PersonId person = message.person();
        return jdbc.sql("""
                        insert into need.message (id, need_id, contact_id, kind, question, text, answers, person_id, at)
                        values (:id, :need, :contact, :kind, :question, :text, :answers, :person, :at) on conflict do nothing""")
                        .param("id", message.id().value())
                        .param("need", message.need().value())
                        .param("contact", contact == null ? null : contact.value())
                        .param("kind", message.kind().name())
                        .param("question", message.question())
                        .param("text", message.text())
                        .param("answers", answers == null ? null : answers.value())
                        .param("person", person == null ? null : person.value())
                        .param("at", Timestamp.from(message.at()))
                        .update()
                == 1;
    }

    /** Whether the same was written by the same side a moment ago: a button pressed twice. */
    boolean justSaid(Message message, Instant since) {
        ContactId contact = message.contact();
        MessageId answers = message.answers();
        return jdbc.sql("""
                        select exists (select from need.message where need_id = :need and kind = :kind and text = :text
                          and contact_id is not distinct from cast(:contact as uuid)
                          and answers is not distinct from cast(:answers as uuid) and at > :since)""")
                .param("need", message.need().value())
                .param("kind", message.kind().name())
                .param("text", message.text())
                .param("contact", contact == null ? null : contact.value())
                .param("answers", answers == null ? null : answers.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID answers = row.getObject("answers", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new NeedId(row.getObject("need_id", UUID.class)),
                contact == null ? null : new ContactId(contact),
                Message.Kind.valueOf(row.getString("kind")),
                row.getString("question"),
                row.getString("text"),
                answers == null ? null : new MessageId(answers),
                person == null ? null : new PersonId(person),
                row.getTimestamp("at").toInstant());
    }
}
