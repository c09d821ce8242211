package org.chainon.supplier;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers that suppliers bore before: who speaks of them means the supplier of today. */
@Repository
class FormerNumbers {
    private final JdbcClient jdbc;

    FormerNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that stands today where this one stood. */
    SupplierDraft today(SupplierDraft draft) {
        String identifier = draft.identifier();
        return identifier == null
                ? draft
                : jdbc.sql("select current from supplier.former_identifier where jurisdiction = ? and former = ?")
                        .params(draft.jurisdiction().name(), identifier)
                        .query(String.class)
                        .optional()
                        .map(draft::withIdentifier)
                        .orElse(draft);
    }

    /** From now on the one number means the other. */
    void renumber(String jurisdiction, String former, String current) {
        jdbc.sql("delete from supplier.former_identifier where jurisdiction = ? and former = ?")
                .params(jurisdiction, current)
                .update();
        jdbc.sql("update supplier.former_identifier set current = ? where jurisdiction = ? and current = ?")
                .params(current, jurisdiction, former)
                .update();
        jdbc.sql("insert into supplier.former_identifier (jurisdiction, former, current) values (?, ?, ?)")
                .params(jurisdiction, former, current)
                .update();
        jdbc.sql("update supplier.draft set identifier = ? where jurisdiction = ? and identifier = ?")
                .params(current, jurisdiction, former)
                .update();
    }

    /** The supplier that bears the number. */
    Optional<UUID> bearing(String jurisdiction, String identifier) {
        return jdbc.sql("select id from supplier.supplier where jurisdiction = ? and identifier = ?")
                .params(jurisdiction, identifier)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }
}
