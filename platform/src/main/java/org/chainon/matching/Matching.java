package org.chainon.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;

/** Who fits what, and why. One scoring answers both questions. */
public interface Matching {
    /** As many as {@link #suited} finds at most. */
    int MOST_SUITED = 600;

    /**
     * For each lot of a notice, the suppliers that fit it, best first.
     *
     * @param top how many a lot at most
     * @return empty when there is no such notice
     */
    Optional<List<LotMatches>> whoFits(NoticeId notice, int top);

    /**
     * The suppliers that fit a notice, each with the lot that fits it best, in no order; much quicker than to say why.
     *
     * @param top how many a lot at most
     */
    List<Candidate> candidates(Notice notice, int top);

    /** Why they fit; without those that are not in the directory any more. */
    List<Match> explain(Notice notice, Collection<Candidate> candidates);

    /**
     * The open lots that fit a supplier, best first; at most one lot a notice: its best.
     *
     * @return empty when there is no such supplier
     */
    Optional<List<Match>> whatFits(SupplierId supplier, int top);

    /**
     * The suppliers that do what is wanted and come there, best first: a code of theirs or a work tells of it, not only a word
     * in common. Of more than {@link #MOST_SUITED} the best are found.
     */
    List<Suited> suited(Wanted wanted);

    /**
     * How these suppliers suit each of the things that are wanted, whatever else there is in the directory: in the order of {@code wanted}, best
     * first, only those that do it: a word in common is not enough.
     */
    List<List<Match>> compare(List<Wanted> wanted, Collection<SupplierId> those);

    /** Whether every supplier and notice stored before this process started can be found. */
    boolean ready();

    /** Waits until {@link #ready()}. */
    void awaitReady();
}
