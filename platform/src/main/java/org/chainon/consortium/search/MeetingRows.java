package org.chainon.consortium.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told of a grouping for a notice, in PostgreSQL. */
@Repository
class MeetingRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false where it was told of a grouping for this notice before, by whomever */
    boolean told(
            NoticeId notice,
            SupplierId supplier,
            OrganisationId organisation,
            PersonId person,
            Collection<SupplierId> partners) {
        return jdbc.sql("""
                        insert into consortium.meeting (notice_id, supplier_id, organisation_id, person_id, partners, told_at)
                        values (:notice, :supplier, :organisation, :person, :partners, :at) on conflict do nothing""")
                        .param("notice", notice.value())
                        .param("supplier", supplier.value())
                        .param("organisation", organisation.value())
                        .param("person", person.value())
                        .param(
                                "partners",
                                partners.stream().map(SupplierId::value).toArray(UUID[]::new))
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<Meeting> find(NoticeId notice, SupplierId supplier) {
        return jdbc.sql("select * from consortium.meeting where notice_id = ? and supplier_id = ?")
                .params(notice.value(), supplier.value())
                .query(MeetingRows::meeting)
                .optional();
    }

    List<Meeting> of(Collection<NoticeId> notices) {
        return jdbc.sql(
                        "select * from consortium.meeting where notice_id = any(:notices) order by told_at, supplier_id")
                .param("notices", notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query(MeetingRows::meeting)
                .list();
    }

    /** @return false where it had said the same before */
    boolean answer(NoticeId notice, SupplierId supplier, boolean yes, PersonId person) {
        return jdbc.sql("""
                        update consortium.meeting set answer = :answer, answered_at = :at, answered_by = :person
                        where notice_id = :notice and supplier_id = :supplier and answer is distinct from :answer""")
                        .param("answer", yes ? "YES" : "NO")
                        .param("at", Timestamp.from(clock.instant()))
                        .param("person", person.value())
                        .param("notice", notice.value())
                        .param("supplier", supplier.value())
                        .update()
                == 1;
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        String answer = row.getString("answer");
        Timestamp answered = row.getTimestamp("answered_at");
        return new Meeting(
                new NoticeId(row.getObject("notice_id", UUID.class)),
                new SupplierId(row.getObject("supplier_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                person == null ? null : new PersonId(person),
                Arrays.stream((UUID[]) row.getArray("partners").getArray())
                        .map(SupplierId::new)
                        .toList(),
                row.getTimestamp("told_at").toInstant(),
                answer == null ? null : (Boolean) answer.equals("YES"),
                answered == null ? null : answered.toInstant());
    }
}
