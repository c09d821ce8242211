package org.chainon.nomenclature;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.intake.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** UNSPSC labels in the table {@code nomenclature.unspsc}. */
@Repository
class JdbcUnspsc implements Unspsc {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final UnspscCrosswalk crosswalk = new UnspscCrosswalk();

    JdbcUnspsc(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public Optional<String> label(String code, Locale locale) {
        boolean inEnglish = TableCpvCatalogue.english(locale);
        String digits = code.strip();
        Optional<String> ours = inEnglish || digits.length() != 8 ? Optional.empty() : crosswalk.segmentLabel(digits);
        return ours.or(() -> imported(digits, inEnglish));
    }

    private Optional<String> imported(String code, boolean inEnglish) {
        return database.sql("""
                        select case when (:english and label_en <> '') or label_fr = '' then label_en else label_fr end
                        from nomenclature.unspsc where code = :code""")
                .param("english", inEnglish)
                .param("code", code)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Cpv> cpvOf(String code) {
        String digits = code.strip();
        return digits.matches("[0-9]{2,8}") ? crosswalk.cpvOf(digits) : List.of();
    }

    /** Stores a batch, all or nothing, and says of each what became of it, in order. */
    @Transactional
    public List<Stored> store(List<UnspscEntry> batch) {
        Map<String, UnspscEntry> known = new HashMap<>();
        database.sql("select code, label_fr, label_en from nomenclature.unspsc where code in (:codes)")
                .param("codes", batch.stream().map(UnspscEntry::code).toList())
                .query((row, number) ->
                        new UnspscEntry(row.getString("code"), row.getString("label_fr"), row.getString("label_en")))
                .list()
                .forEach(entry -> known.put(entry.code(), entry));
        List<Stored> outcomes = batch.stream()
                .map(entry -> outcome(known.put(entry.code(), entry), entry))
                .toList();
        // Once a code, its last labels: one statement may not touch a row twice.
        Map<String, UnspscEntry> changed = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            if (outcomes.get(i) != Stored.UNCHANGED) {
                changed.put(batch.get(i).code(), batch.get(i));
            }
        }
        write(List.copyOf(changed.values()));
        return outcomes;
    }

    private void write(List<UnspscEntry> entries) {
        batches.batchUpdate("""
                insert into nomenclature.unspsc (code, label_fr, label_en) values (?, ?, ?)
                on conflict (code) do update set label_fr = excluded.label_fr, label_en = excluded.label_en""", entries, Math.max(1, entries.size()), (statement, entry) -> {
            statement.setString(1, entry.code());
            statement.setString(2, entry.fr());
            statement.setString(3, entry.en());
        });
    }

    private static Stored outcome(@Nullable UnspscEntry before, UnspscEntry now) {
        if (before == null) {
            return Stored.NEW;
        }
        return before.equals(now) ? Stored.UNCHANGED : Stored.CHANGED;
    }
}
