package org.chainon.convention.choosing.solver;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.convention.choosing.Chosen;
import org.chainon.convention.choosing.Chosen.Why;
import org.chainon.convention.choosing.Guest;
import org.chainon.convention.choosing.MeetingChooser;
import org.chainon.convention.choosing.Pair;
import org.chainon.convention.choosing.Want;
import org.chainon.convention.choosing.Wished;
import org.springframework.stereotype.Component;

/**
 * As a flow from the buyers through the pairs to the suppliers, of least cost: exact, since a flow of whole capacities is whole. What comes
 * before something else weighs more than all of it together.
 */
@Component
class FlowChooser implements MeetingChooser {
    private static final int FIT = 10;
    private static final int FAVOURED = 5;

    static {
        Loader.loadNativeLibraries();
    }

    /** How much the orders of wishes weigh. */
    private record Scale(long turn, long mutual, long set) {
        static Scale of(Wished wished) {
            long most = 1;
            for (Pair pair : wished.pairs()) {
                most += weight(wished, pair);
            }
            long turns = (long) wished.suppliers().size() * wished.least() * (wished.least() + 1) / 2;
            long mutual = most * (turns + 1);
            long both = wished.pairs().stream().filter(Pair::mutual).count();
            return new Scale(most, mutual, mutual * (both + 1));
        }
    }

    @Override
    public Chosen choose(Wished wished) {
        int buyers = wished.buyers().size();
        int suppliers = wished.suppliers().size();
        int source = buyers + suppliers;
        int sink = source + 1;
        Scale scale = Scale.of(wished);
        MinCostFlow flow = new MinCostFlow();
        int[] arcs = new int[wished.pairs().size()];
        for (int p = 0; p < arcs.length; p++) {
            Pair pair = wished.pairs().get(p);
            long worth = weight(wished, pair) + (pair.mutual() ? scale.mutual() : 0) + (pair.set() ? scale.set() : 0);
            arcs[p] = flow.addArcWithCapacityAndUnitCost(
                    pair.buyer(), buyers + pair.supplier(), pair.refused() ? 0 : 1, -worth);
        }
        long supply = 0;
        for (int b = 0; b < buyers; b++) {
            int most = wished.buyers().get(b).most();
            flow.addArcWithCapacityAndUnitCost(source, b, most, 0);
            supply += most;
        }
        supply = Math.min(supply, wished.room());
        for (int s = 0; s < suppliers; s++) {
            turns(flow, wished, scale, s, buyers + s, sink);
        }
        flow.addArcWithCapacityAndUnitCost(source, sink, supply, 0);
        flow.setNodeSupply(source, supply);
        flow.setNodeSupply(sink, -supply);
        Status status = flow.solve();
        if (status != Status.OPTIMAL) {
            throw new IllegalStateException("a flow that always exists ended as " + status);
        }
        List<Integer> meetings = new ArrayList<>();
        for (int p = 0; p < arcs.length; p++) {
            if (flow.getFlow(arcs[p]) > 0) {
                meetings.add(p);
            }
        }
        flow.delete();
        return told(wished, meetings);
    }

    /**
     * The first meetings of each are worth more than all wishes, and each less than the one before. That suffices for no first meeting to be
     * given up for several second ones: the numbers of meetings that flows leave the suppliers are an M-convex set, in which the most even
     * choice is best for every concave worth (Frank and Murota, Decreasing minimization on M-convex sets, 2022).
     */
    private static void turns(MinCostFlow flow, Wished wished, Scale scale, int supplier, int node, int sink) {
        int most = wished.suppliers().get(supplier).most();
        int sure = Math.min(most, wished.least());
        for (int turn = 0; turn < sure; turn++) {
            flow.addArcWithCapacityAndUnitCost(node, sink, 1, -scale.turn() * (wished.least() - turn));
        }
        flow.addArcWithCapacityAndUnitCost(node, sink, most - sure, 0);
    }

    private static long weight(Wished wished, Pair pair) {
        boolean favoured = wished.suppliers().get(pair.supplier()).favoured()
                || wished.buyers().get(pair.buyer()).favoured();
        return 1
                + weight(pair.ofBuyer())
                + weight(pair.ofSupplier())
                + Math.round(FIT * pair.fit())
                + (favoured ? FAVOURED : 0);
    }

    private static long weight(Want want) {
        return switch (want) {
            case INDISPENSABLE -> 60;
            case WANTED -> 30;
            case POSSIBLE -> 10;
            case UNSAID, NO -> 0;
        };
    }

    private static Chosen told(Wished wished, List<Integer> meetings) {
        int[] ofBuyer = new int[wished.buyers().size()];
        int[] ofSupplier = new int[wished.suppliers().size()];
        for (int p : meetings) {
            ofBuyer[wished.pairs().get(p).buyer()]++;
            ofSupplier[wished.pairs().get(p).supplier()]++;
        }
        Map<Integer, Why> missed = new HashMap<>();
        for (int p = 0; p < wished.pairs().size(); p++) {
            Pair pair = wished.pairs().get(p);
            if (pair.asked()) {
                missed.put(p, why(wished, pair, ofBuyer, ofSupplier));
            }
        }
        meetings.forEach(missed::remove);
        Map<Integer, Integer> shortOf = new HashMap<>();
        for (int s = 0; s < ofSupplier.length; s++) {
            if (ofSupplier[s] < wished.least()) {
                shortOf.put(s, wished.least() - ofSupplier[s]);
            }
        }
        return new Chosen(meetings, missed, shortOf);
    }

    private static Why why(Wished wished, Pair pair, int[] ofBuyer, int[] ofSupplier) {
        if (pair.refused()) {
            return Why.REFUSED;
        }
        boolean buyer = full(wished.buyers(), ofBuyer, pair.buyer());
        boolean supplier = full(wished.suppliers(), ofSupplier, pair.supplier());
        if (buyer == supplier) {
            return buyer ? Why.BOTH_FULL : Why.NO_ROOM;
        }
        return buyer ? Why.BUYER_FULL : Why.SUPPLIER_FULL;
    }

    private static boolean full(List<Guest> guests, int[] meetings, int who) {
        return meetings[who] >= guests.get(who).most();
    }
}
