package org.chainon.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.matching.engine.SupplierFacts.LeaningFacts;
import org.chainon.matching.engine.SupplierFacts.LimitFacts;
import org.chainon.matching.engine.SupplierFacts.WorkFacts;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;

/** {@link SupplierFacts} as bytes. */
final class FactsCodec {
    /** Names the format; an index of another one is made anew. The kinds count: they are written by their order. */
    static final String VERSION =
            "2-" + Integer.toHexString(Arrays.toString(EnterpriseKind.values()).hashCode());

    private static final int EVERYWHERE = 0;
    private static final int AROUND = 1;
    private static final int CHOSEN = 2;

    private FactsCodec() {}

    static BytesRef write(SupplierFacts facts) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            long kinds = 0;
            for (EnterpriseKind kind : facts.kinds()) {
                kinds |= 1L << kind.ordinal();
            }
            out.writeVLong(kinds);
            out.writeString(facts.naf());
            write(out, facts.activity());
            write(out, facts.other());
            write(out, facts.cpv());
            out.writeVInt(facts.sites().size());
            for (Point site : facts.sites()) {
                write(out, site);
            }
            out.writeVInt(facts.communes().size());
            for (AreaId commune : facts.communes()) {
                out.writeString(commune.toString());
            }
            out.writeVInt(facts.areas().size());
            for (ServiceArea area : facts.areas()) {
                write(out, area);
            }
            out.writeVLong(facts.turnover());
            out.writeVInt(facts.total());
            out.writeVInt(facts.works().size());
            for (WorkFacts work : facts.works()) {
                write(out, work.stems());
                out.writeVInt(work.cpv());
                out.writeInt(work.buyer());
                write(out, work.lat());
                write(out, work.lon());
                write(out, work.amount());
                out.writeInt(work.day());
            }
            out.writeVInt(facts.leanings().size());
            for (LeaningFacts leaning : facts.leanings()) {
                write(out, leaning.stems());
                write(out, leaning.cpv());
                out.writeByte((byte) (leaning.liked() ? 1 : 0));
            }
            write(out, facts.limits().tooFarKm());
            write(out, facts.limits().tooLarge());
            write(out, facts.limits().tooSmall());
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ByteBuffersDataOutput out, int[] numbers) throws IOException {
        out.writeVInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static void write(ByteBuffersDataOutput out, float number) throws IOException {
        out.writeInt(Float.floatToRawIntBits(number));
    }

    private static void write(ByteBuffersDataOutput out, Point point) throws IOException {
        write(out, (float) point.lat());
        write(out, (float) point.lon());
    }

    private static void write(ByteBuffersDataOutput out, ServiceArea area) throws IOException {
        switch (area) {
            case ServiceArea.Everywhere everywhere -> {
                out.writeByte((byte) EVERYWHERE);
                out.writeString(everywhere.country().toString());
            }
            case ServiceArea.Around around -> {
                out.writeByte((byte) AROUND);
                write(out, around.site());
                write(out, (float) around.km());
            }
            case ServiceArea.Chosen chosen -> {
                out.writeByte((byte) CHOSEN);
                out.writeVInt(chosen.areas().size());
                for (AreaId id : chosen.areas()) {
                    out.writeString(id.toString());
                }
            }
        }
    }

    static SupplierFacts read(BytesRef bytes) {
        try {
            return read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SupplierFacts read(ByteArrayDataInput in) throws IOException {
        Set<EnterpriseKind> kinds = kinds(in.readVLong());
        String naf = in.readString();
        int[] activity = numbers(in);
        int[] other = numbers(in);
        int[] cpv = numbers(in);
        List<Point> sites = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            sites.add(point(in));
        }
        List<AreaId> communes = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            communes.add(AreaId.parse(in.readString()));
        }
        List<ServiceArea> areas = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            areas.add(area(in));
        }
        long turnover = in.readVLong();
        int total = in.readVInt();
        List<WorkFacts> works = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            works.add(new WorkFacts(
                    numbers(in), in.readVInt(), in.readInt(), number(in), number(in), number(in), in.readInt()));
        }
        List<LeaningFacts> leanings = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            leanings.add(new LeaningFacts(numbers(in), numbers(in), in.readByte() == 1));
        }
        LimitFacts limits = new LimitFacts(number(in), number(in), number(in));
        return new SupplierFacts(
                kinds, naf, activity, other, cpv, sites, communes, areas, turnover, total, works, leanings, limits);
    }

    private static Set<EnterpriseKind> kinds(long bits) {
        Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            if ((bits & 1L << kind.ordinal()) != 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static int[] numbers(ByteArrayDataInput in) throws IOException {
        int[] numbers = new int[in.readVInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static float number(ByteArrayDataInput in) throws IOException {
        return Float.intBitsToFloat(in.readInt());
    }

    private static Point point(ByteArrayDataInput in) throws IOException {
        return new Point(number(in), number(in));
    }

    private static ServiceArea area(ByteArrayDataInput in) throws IOException {
        return switch (in.readByte()) {
            case EVERYWHERE -> new ServiceArea.Everywhere(AreaId.parse(in.readString()));
            case AROUND -> new ServiceArea.Around(point(in), number(in));
            default -> {
                Set<AreaId> chosen = new HashSet<>();
                for (int left = in.readVInt(); left > 0; left--) {
                    chosen.add(AreaId.parse(in.readString()));
                }
                yield new ServiceArea.Chosen(chosen);
            }
        };
    }
}
