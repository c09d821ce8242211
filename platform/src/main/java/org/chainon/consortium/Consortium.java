package org.chainon.consortium;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.consortium.covering.Cell;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Enterprises that answer together (<i>groupement momentané d'entreprises</i>).
 *
 * @param cells what is asked, line by line
 * @param members in the order in which they came, also those who left; exactly one leads
 * @param filedAt when the tender was handed in: from then on nothing changes any more
 * @param version counts the changes: who writes says which one was read
 */
public record Consortium(
        ConsortiumId id,
        SupplierId founder,
        ConsortiumSubject subject,
        LegalForm form,
        State state,
        List<Cell> cells,
        List<Member> members,
        @Nullable Instant filedAt,
        long version,
        Instant createdAt,
        Instant changedAt) {
    public Consortium {
        cells = List.copyOf(cells);
        members = List.copyOf(members);
        Set<SupplierId> suppliers = new HashSet<>();
        if (members.stream().filter(Member::leads).count() != 1
                || !members.stream().map(Member::supplier).allMatch(suppliers::add)) {
            throw new IllegalArgumentException("the members of grouping " + id);
        }
    }

    /** Where it stands; in words {@code consortium.state.NAME}. */
    public enum State {
        FORMING,
        /** The tender is handed in. */
        FILED,
        WON,
        LOST,
        /** Given up. */
        ENDED
    }

    /** Whether it may still change. */
    public boolean forming() {
        return state == State.FORMING;
    }

    public Member lead() {
        return members.stream().filter(Member::leads).findFirst().orElseThrow();
    }

    public Optional<Member> member(SupplierId supplier) {
        return members.stream()
                .filter(member -> member.supplier().equals(supplier))
                .findFirst();
    }

    /** Those who said yes, the lead first. */
    public List<Member> accepted() {
        return Stream.concat(
                        Stream.of(lead()),
                        members.stream().filter(member -> member.state() == Member.State.ACCEPTED && !member.leads()))
                .toList();
    }

    /** Those on whom the lead counts, the lead first. */
    public List<Member> counted() {
        return Stream.concat(
                        Stream.of(lead()),
                        members.stream().filter(member -> member.state().counts() && !member.leads()))
                .toList();
    }

    Consortium with(Member changed) {
        boolean there = member(changed.supplier()).isPresent();
        return of(
                there
                        ? members.stream()
                                .map(member -> member.supplier().equals(changed.supplier()) ? changed : member)
                                .toList()
                        : Stream.concat(members.stream(), Stream.of(changed)).toList());
    }

    Consortium of(List<Member> others) {
        return new Consortium(id, founder, subject, form, state, cells, others, filedAt, version, createdAt, changedAt);
    }

    Consortium about(ConsortiumSubject read) {
        return new Consortium(id, founder, read, form, state, cells, members, filedAt, version, createdAt, changedAt);
    }

    Consortium as(LegalForm other) {
        return new Consortium(
                id, founder, subject, other, state, cells, members, filedAt, version, createdAt, changedAt);
    }

    Consortium at(State now, @Nullable Instant filed) {
        return new Consortium(id, founder, subject, form, now, cells, members, filed, version, createdAt, changedAt);
    }

    Consortium asking(List<Cell> others) {
        return new Consortium(
                id, founder, subject, form, state, others, members, filedAt, version, createdAt, changedAt);
    }
}
