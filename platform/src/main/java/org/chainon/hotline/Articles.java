package org.chainon.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.ArticleId;
import org.chainon.kernel.Page;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The public knowledge base: written from an answer, read by a second person, then out under an address that lasts. */
@Repository
public class Articles {
    private static final int SLUG = 60;
    private static final int MARK = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    Articles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Article> find(ArticleId id) {
        return one("id = ?", id.value());
    }

    public Optional<Article> of(QuestionId question) {
        return one("question_id = ?", question.value());
    }

    /** Only what is out. */
    public Optional<Article> published(String slug) {
        return one("state = 'PUBLISHED' and slug = ?", slug);
    }

    /** What waits to be read by a second person, oldest first. */
    public List<Article> toReview(Set<String> areas, boolean everywhere) {
        return jdbc.sql("""
                        select * from hotline.article
                        where state = 'TO_REVIEW' and (:everywhere or areas && cast(:areas as text[])) order by written_at, id""")
                .param("everywhere", everywhere)
                .param("areas", areas.toArray(String[]::new))
                .query((row, n) -> article(row))
                .list();
    }

    /** @param words empty for all, newest first; else best first, the last word may be only begun */
    public Page<Article> search(String words, Question.@Nullable Category category, int page, int size) {
        String[] all = words.strip().split("[^\\p{L}\\p{N}]+");
        String begun = all.length == 0 ? "" : all[all.length - 1];
        String query = "(plainto_tsquery('public.fr', :words) || (plainto_tsquery('public.fr', :before) && "
                + "to_tsquery('public.fr', :begun)))";
        String where =
                "from hotline.article where state = 'PUBLISHED'" + (begun.isEmpty() ? "" : " and words @@ " + query)
                        + (category == null ? "" : " and category = :category");
        String before = String.join(" ", List.of(all).subList(0, Math.max(0, all.length - 1)));
        JdbcClient.StatementSpec count = asked("select count(*) " + where, words, before, begun, category);
        long total = count.query(Long.class).single();
        int number = Math.clamp(page, 1, (int) Math.max(1, (total + size - 1) / size));
        String order = begun.isEmpty() ? "" : "ts_rank(words, " + query + ") desc, ";
        List<Article> items = asked(
                        "select * " + where + " order by " + order
                                + "published_at desc, id limit :limit offset :offset",
                        words,
                        before,
                        begun,
                        category)
                .param("limit", size)
                .param("offset", (number - 1) * size)
                .query((row, n) -> article(row))
                .list();
        return new Page<>(items, number, size, total);
    }

    private JdbcClient.StatementSpec asked(
            String sql, String words, String before, String begun, Question.@Nullable Category category) {
        return jdbc.sql(sql)
                .param("words", words)
                .param("before", before)
                .param("begun", begun.isEmpty() ? "" : "'" + begun + "':*")
                .param("category", category == null ? null : category.name());
    }

    /** Writes it, or writes it anew: then it is to be read again. */
    @Transactional
    public Article write(Question from, PersonId author, Question.Category category, String question, String answer) {
        ArticleId id = of(from.id()).map(Article::id).orElseGet(ArticleId::random);
        jdbc.sql("""
                        insert into hotline.article (id, question_id, slug, category, question, answer, areas, state,
                            author_id, written_at)
                        values (:id, :from, :slug, :category, :question, :answer, :areas, 'TO_REVIEW', :author, :now)
                        on conflict (question_id) do update set category = excluded.category, question = excluded.question,
                            answer = excluded.answer, state = 'TO_REVIEW', author_id = excluded.author_id,
                            reviewer_id = null, written_at = excluded.written_at""")
                .param("id", id.value())
                .param("from", from.id().value())
                .param("slug", slug(question, id))
                .param("category", category.name())
                .param("question", question)
                .param("answer", answer)
                .param("areas", from.areas().toArray(String[]::new))
                .param("author", author.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return of(from.id()).orElseThrow();
    }

    /** Lets it out; nothing happens where one wrote it oneself. */
    public boolean publish(ArticleId id, PersonId reviewer) {
        return jdbc.sql("""
                        update hotline.article set state = 'PUBLISHED', reviewer_id = :reviewer,
                            published_at = coalesce(published_at, :now)
                        where id = :id and state = 'TO_REVIEW' and author_id is distinct from :reviewer""")
                        .param("id", id.value())
                        .param("reviewer", reviewer.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    public void withdraw(ArticleId id, PersonId reviewer) {
        jdbc.sql("update hotline.article set state = 'WITHDRAWN', reviewer_id = ? where id = ?")
                .params(reviewer.value(), id.value())
                .update();
    }

    private static String slug(String question, ArticleId id) {
        String plain = Normalizer.normalize(question, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > SLUG ? plain.substring(0, SLUG) : plain;
        return (cut + "-" + id.toString().substring(0, MARK)).replaceAll("^-+|(?<=-)-+", "");
    }

    private Optional<Article> one(String condition, Object value) {
        return jdbc.sql("select * from hotline.article where " + condition)
                .params(value)
                .query((row, n) -> article(row))
                .optional();
    }

    private static Article article(ResultSet row) throws SQLException {
        UUID source = row.getObject("question_id", UUID.class);
        UUID author = row.getObject("author_id", UUID.class);
        Timestamp published = row.getTimestamp("published_at");
        return new Article(
                new ArticleId(row.getObject("id", UUID.class)),
                source == null ? null : new QuestionId(source),
                row.getString("slug"),
                Question.Category.valueOf(row.getString("category")),
                row.getString("question"),
                row.getString("answer"),
                Set.of((String[]) row.getArray("areas").getArray()),
                Article.State.valueOf(row.getString("state")),
                author == null ? null : new PersonId(author),
                row.getTimestamp("written_at").toInstant(),
                published == null ? null : published.toInstant());
    }
}
