package org.chainon.need;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need.State;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done with needs. What somebody else wrote meanwhile is never overwritten unseen. */
@Service
public class KeepNeeds {
    private final NeedRows rows;
    private final Moderation moderation;
    private final Territory territory;
    private final CurrentActor current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepNeeds(
            NeedRows rows,
            Moderation moderation,
            Territory territory,
            CurrentActor current,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.moderation = moderation;
        this.territory = territory;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** It stands so now. */
    public record Done(Need need) implements Outcome {}

    /** Somebody wrote since it was read: nothing changed. */
    public record Stale(Need now) implements Outcome {}

    /** Nothing changed; what is wrong by field, {@code etat} where it stands otherwise than it was thought to. */
    public record Refused(Map<String, Reason> reasons) implements Outcome {
        public Refused {
            reasons = Map.copyOf(reasons);
        }
    }

    /** Held for writing until the transaction that is open ends: of two who act at the same moment, the second waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Need> hold(NeedId id) {
        return rows.locked(id);
    }

    @Transactional
    public Need begin(Organisation buyer, NeedSheet sheet) {
        Instant now = now();
        Need need = new Need(
                NeedId.random(),
                buyer.id(),
                Jurisdiction.valueOf(buyer.jurisdiction()),
                State.DRAFT,
                sheet,
                areas(sheet),
                "",
                1,
                person(),
                now,
                now,
                null);
        rows.insert(need);
        audit.record("need.begun", need.id().toString(), Map.of());
        return need;
    }

    @Transactional
    public Outcome save(NeedId id, long version, NeedSheet sheet) {
        return change(
                id,
                version,
                need -> need.state() == State.DRAFT
                        ? new Done(need.saying(sheet, areas(sheet)))
                        : refused("need.not-editable"));
    }

    /** Suppliers may see it, or first a facilitator where the territory wants so. */
    @Transactional
    public Outcome publish(NeedId id, long version) {
        return change(id, version, need -> {
            if (need.state() != State.DRAFT) {
                return refused("need.not-from-here");
            }
            Map<String, Reason> missing = need.sheet().missing(today(need));
            if (!missing.isEmpty()) {
                return new Refused(missing);
            }
            return new Done(moderation.in(need.areas()) ? need.at(State.WAITING) : need.opened(now()));
        });
    }

    /** A facilitator lets it out. */
    @Transactional
    public Outcome letOut(NeedId id, long version) {
        return change(
                id,
                version,
                need -> need.state() == State.WAITING ? new Done(need.opened(now())) : refused("need.not-from-here"));
    }

    /** A facilitator sends it back with what is to be changed. */
    @Transactional
    public Outcome sendBack(NeedId id, long version, String advice) {
        if (advice.isBlank()) {
            return new Refused(Map.of("conseil", Reason.of("need.advice-missing")));
        }
        return change(
                id,
                version,
                need -> need.state() == State.WAITING
                        ? new Done(need.at(State.DRAFT).advised(advice))
                        : refused("need.not-from-here"));
    }

    /** The buyer takes it back to go on writing; only what suppliers have not seen. */
    @Transactional
    public Outcome takeBack(NeedId id, long version) {
        return change(
                id,
                version,
                need -> need.state() == State.WAITING ? new Done(need.at(State.DRAFT)) : refused("need.not-from-here"));
    }

    /** Gives suppliers more time; nobody gets less. */
    @Transactional
    public Outcome extend(NeedId id, long version, LocalDate day) {
        return change(id, version, need -> {
            LocalDate before = need.sheet().deadline();
            if (need.state() != State.OPEN) {
                return refused("need.not-from-here");
            }
            if (before != null && !day.isAfter(before) || day.isBefore(today(need))) {
                return new Refused(
                        Map.of("limite", Reason.of("need.deadline-earlier", "date", before == null ? day : before)));
            }
            NeedSheet longer = need.sheet().until(day);
            events.publishEvent(new NeedExtended(need, day));
            return new Done(need.saying(longer, need.areas()));
        });
    }

    /** @param how {@link State#CLOSED} when it is served, {@link State#WITHDRAWN} when it is given up */
    @Transactional
    public Outcome end(NeedId id, long version, State how) {
        return change(id, version, need -> {
            boolean open = need.state() == State.OPEN
                    || how == State.WITHDRAWN && !need.state().ended();
            return open && how.ended() ? new Done(need.at(how)) : refused("need.not-from-here");
        });
    }

    private Outcome change(NeedId id, long version, Function<Need, Outcome> how) {
        Need need = rows.locked(id).orElse(null);
        if (need == null) {
            return refused("need.unknown");
        }
        if (need.version() != version) {
            return new Stale(need);
        }
        Outcome outcome = how.apply(need);
        if (outcome instanceof Done done) {
            Need changed = done.need().changed(person(), now());
            rows.update(changed);
            if (changed.state() != need.state()) {
                audit.record(
                        "need.moved",
                        id.toString(),
                        Map.of(
                                "from",
                                need.state().name(),
                                "to",
                                changed.state().name()));
                events.publishEvent(new NeedMoved(need, changed));
            }
            return new Done(changed);
        }
        return outcome;
    }

    private Set<String> areas(NeedSheet sheet) {
        return sheet.allPlaces().stream()
                .flatMap(place -> territory.withAncestors(place).stream())
                .map(AreaId::toString)
                .collect(Collectors.toSet());
    }

    private LocalDate today(Need need) {
        return LocalDate.now(clock.withZone(need.law().zone()));
    }

    private @Nullable PersonId person() {
        return current.find().map(Actor::id).orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused refused(String code) {
        return new Refused(Map.of("etat", Reason.of(code)));
    }
}
