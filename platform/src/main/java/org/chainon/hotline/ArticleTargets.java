package org.chainon.hotline;

import java.util.Optional;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.ArticleId;
import org.springframework.stereotype.Component;

/** An article as the policy sees it: of the territory in which it was written. */
@Component
class ArticleTargets implements TargetFinder {
    private final Articles articles;

    ArticleTargets(Articles articles) {
        this.articles = articles;
    }

    @Override
    public String variable() {
        return "article";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return articles.find(ArticleId.parse(value)).map(article -> new Target(null, null, null, article.areas()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
