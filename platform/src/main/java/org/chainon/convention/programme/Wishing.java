package org.chainon.convention.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.convention.Attendee;
import org.chainon.convention.Level;
import org.chainon.convention.Slot;
import org.chainon.convention.choosing.Chosen;
import org.chainon.convention.choosing.Guest;
import org.chainon.convention.choosing.Pair;
import org.chainon.convention.choosing.Want;
import org.chainon.convention.choosing.Wished;
import org.chainon.convention.programme.Result.Missed;
import org.chainon.convention.programme.Result.Why;
import org.chainon.convention.programme.Rules.Kind;
import org.chainon.convention.programme.Rules.Rule;
import org.chainon.kernel.AttendeeId;

/**
 * The question which meetings take place, and its answer in the words of a convention. A pair of whom nobody has said anything can meet only where
 * a supplier would else have less meetings than everybody shall have, and only where it suits.
 */
final class Wishing {
    private final Gathered from;
    private final List<Couple> couples = new ArrayList<>();
    private final List<Missed> impossible = new ArrayList<>();

    Wishing(Gathered from) {
        this.from = from;
    }

    Wished wished() {
        Set<Couple> ruledOut = ruledOut();
        Set<Couple> set = from.rules().rules().stream()
                .filter(rule -> rule.kind() != Kind.NOT)
                .flatMap(Wishing::pairs)
                .collect(Collectors.toSet());
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, List<Pair>> silent = new LinkedHashMap<>();
        Map<Integer, Integer> asked = new HashMap<>();
        for (int b = 0; b < from.buyers().size(); b++) {
            for (int s = 0; s < from.suppliers().size(); s++) {
                Attendee buyer = from.buyers().get(b);
                Attendee supplier = from.suppliers().get(s);
                Couple couple = new Couple(buyer.id(), supplier.id());
                Pair pair = new Pair(
                        b,
                        s,
                        want(buyer, supplier),
                        want(supplier, buyer),
                        from.fit(buyer.id(), supplier.id()),
                        set.contains(couple) && !ruledOut.contains(couple));
                boolean could = !ruledOut.contains(couple) && together(buyer, supplier);
                if (pair.asked() && !could) {
                    Why why = ruledOut.contains(couple) ? Why.RULED_OUT : Why.NO_TIME;
                    impossible.add(new Missed(buyer.id(), supplier.id(), why));
                } else if (pair.asked() && could) {
                    pairs.add(pair);
                    asked.merge(s, pair.refused() ? 0 : 1, Integer::sum);
                } else if (could && !pair.refused() && pair.fit() > 0) {
                    silent.computeIfAbsent(s, each -> new ArrayList<>()).add(pair);
                }
            }
        }
        silent.forEach((supplier, suiting) -> suiting.stream()
                .sorted(Comparator.comparingDouble(Pair::fit).reversed())
                .limit(Math.max(0, 2L * (from.plan().least() - asked.getOrDefault(supplier, 0))))
                .forEach(pairs::add));
        pairs.forEach(pair -> couples.add(new Couple(
                from.buyers().get(pair.buyer()).id(),
                from.suppliers().get(pair.supplier()).id())));
        return new Wished(
                from.buyers().stream().map(this::buyer).toList(),
                from.suppliers().stream().map(this::supplier).toList(),
                pairs,
                from.plan().least(),
                room());
    }

    private Guest buyer(Attendee buyer) {
        return new Guest(Math.min(from.plan().most(), there(buyer).size()), false);
    }

    private Guest supplier(Attendee supplier) {
        return new Guest(there(supplier).size(), from.favoured().contains(supplier.id()));
    }

    /** Those by video take no table where others are on site. */
    private int room() {
        int tables = from.plan().slots().size() * from.plan().tables().size();
        if (!from.plan().onSite()) {
            return tables;
        }
        return tables
                + Stream.concat(from.buyers().stream(), from.suppliers().stream())
                        .filter(each -> each.coming().video())
                        .mapToInt(each -> there(each).size())
                        .sum();
    }

    private Set<String> there(Attendee attendee) {
        Set<String> slots = from.plan().slots().stream().map(Slot::id).collect(Collectors.toSet());
        slots.removeAll(attendee.coming().cannot());
        return slots;
    }

    private boolean together(Attendee one, Attendee other) {
        Set<String> both = there(one);
        both.retainAll(there(other));
        return !both.isEmpty();
    }

    private Want want(Attendee one, Attendee other) {
        Level level = from.said().of(one.id(), other.id());
        if (level == null) {
            return Want.UNSAID;
        }
        return switch (level) {
            case MUST -> Want.INDISPENSABLE;
            case WANT -> Want.WANTED;
            case CAN -> Want.POSSIBLE;
            case NO -> Want.NO;
        };
    }

    private Set<Couple> ruledOut() {
        return from.rules().rules().stream()
                .filter(rule -> rule.kind() == Kind.NOT)
                .map(rule -> new Couple(rule.buyer(), rule.supplier()))
                .collect(Collectors.toSet());
    }

    private static Stream<Couple> pairs(Rule rule) {
        Couple couple = new Couple(rule.buyer(), rule.supplier());
        AttendeeId then = rule.then();
        return then == null ? Stream.of(couple) : Stream.of(couple, new Couple(rule.buyer(), then));
    }

    List<Couple> meetings(Chosen chosen) {
        return chosen.meetings().stream().map(couples::get).toList();
    }

    /** Of what somebody asked for: what does not take place, and why. */
    List<Missed> missed(Chosen chosen) {
        List<Missed> missed = new ArrayList<>(impossible);
        chosen.missed().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            Couple couple = couples.get(each.getKey());
            Why why = Why.valueOf(each.getValue().name());
            missed.add(new Missed(couple.buyer(), couple.supplier(), why));
        });
        return missed;
    }

    Map<String, Integer> lacking(Chosen chosen) {
        Map<String, Integer> lacking = new HashMap<>();
        chosen.shortOf()
                .forEach((supplier, many) ->
                        lacking.put(from.suppliers().get(supplier).id().toString(), many));
        return lacking;
    }
}
