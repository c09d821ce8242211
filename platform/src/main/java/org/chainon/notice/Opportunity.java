package org.chainon.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sort of chance a notice offers, with what only that sort says of itself.
 *
 * @param cooperation what kind of cooperation is offered; null where the kind is another
 * @param firstDay on which it takes place, or begins to; null where it is not known or nothing takes place
 */
public record Opportunity(
        Notice.Kind kind,
        Notice.@Nullable Cooperation cooperation,
        List<Particular> particulars,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate firstDay) {
    public Opportunity {
        if ((kind == Notice.Kind.COOPERATION) != (cooperation != null)) {
            throw new IllegalArgumentException("a cooperation, and nothing else, says which kind of cooperation it is");
        }
        particulars = List.copyOf(particulars);
    }

    /** What takes place on no day that is known. */
    public Opportunity(Notice.Kind kind, Notice.@Nullable Cooperation cooperation, List<Particular> particulars) {
        this(kind, cooperation, particulars, null);
    }

    /** Something that is told in the proposer's own words. */
    public record Particular(What what, String text) {
        /** What is told: when it takes place, for how many, how large, under which conditions. */
        public enum What {
            DATES,
            SEATS,
            SURFACE,
            CONDITIONS
        }
    }

    /** What a source's notices are where they do not say it themselves. */
    public static Opportunity ofSource(String source) {
        return of(source.equals("private") ? Notice.Kind.PRIVATE_CONTRACT : Notice.Kind.PUBLIC_NOTICE);
    }

    /** Any kind but a cooperation, with nothing further to tell. */
    public static Opportunity of(Notice.Kind kind) {
        return new Opportunity(kind, null, List.of());
    }
}
