package org.chainon.convention.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.Wording;
import org.chainon.convention.Convention;
import org.chainon.convention.Level;
import org.chainon.convention.Side;
import org.chainon.convention.outcome.EventReport.Changes;
import org.chainon.convention.outcome.EventReport.Followed;
import org.chainon.convention.outcome.EventReport.Granted;
import org.chainon.convention.outcome.EventReport.Present;
import org.chainon.convention.outcome.EventReport.Told;
import org.chainon.convention.programme.Result;
import org.chainon.jurisdiction.EnterpriseKind.Family;
import org.chainon.kernel.Money;
import org.chainon.paper.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a report in the reader's words, the same for page, PDF and Excel: messages {@code convention.report.…}. */
@Component
public class ReportSheets {
    private static final Cell NONE = new Cell(null, "–");

    private final Wording wording;

    ReportSheets(Wording wording) {
        this.wording = wording;
    }

    /**
     * A table of figures.
     *
     * @param note how they are counted; empty where the words say it
     */
    public record Sheet(String title, String note, List<String> columns, List<Line> lines) {
        public Sheet {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /** @param cells as many as columns */
    public record Line(String name, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** @param value a number; null where there is none */
    public record Cell(@Nullable Number value, String text) {}

    public List<Sheet> of(Convention convention, EventReport report, Locale locale) {
        return new Words(convention, report, locale).sheets();
    }

    /** One report in one language. */
    private final class Words {
        private final Convention convention;
        private final EventReport report;
        private final Locale locale;
        private final Figures figures;

        Words(Convention convention, EventReport report, Locale locale) {
            this.convention = convention;
            this.report = report;
            this.locale = locale;
            this.figures = new Figures(wording, locale, convention.law());
        }

        List<Sheet> sheets() {
            List<Sheet> sheets = new ArrayList<>(List.of(present(), families(), meetings(), wishes()));
            if (report.made() != null) {
                sheets.add(made(report.made()));
            }
            sheets.add(changes());
            for (Wave wave : Wave.values()) {
                Followed followed = report.waves().get(wave);
                if (followed != null) {
                    sheets.add(followed(wave, followed));
                }
            }
            sheets.add(amounts());
            return sheets;
        }

        private Sheet present() {
            return sheet(
                    "present",
                    List.of("registered", "came", "absent", "unknown"),
                    Arrays.stream(Side.values())
                            .map(side -> line(word("convention.doors." + side), counts(of(report.present(), side))))
                            .toList());
        }

        private static <K> Present of(Map<K, Present> present, K key) {
            return present.getOrDefault(key, Present.NOBODY);
        }

        private List<Cell> counts(Present present) {
            return List.of(
                    count(present.registered()),
                    count(present.came()),
                    count(present.absent()),
                    count(present.unknown()));
        }

        private Sheet families() {
            List<Line> lines = new ArrayList<>();
            for (Family family : Family.values()) {
                Present present = of(report.families(), family);
                if (present.registered() > 0) {
                    lines.add(line(
                            word("family." + family), List.of(count(present.registered()), count(present.came()))));
                }
            }
            lines.add(line(say("zoned"), List.of(count(report.zoned()), NONE)));
            lines.add(line(say("communes"), List.of(count(report.communes()), NONE)));
            return sheet("families", List.of("registered", "came"), lines);
        }

        private Sheet meetings() {
            EventReport.Meetings meetings = report.meetings();
            return sheet(
                    "meetings",
                    List.of("count"),
                    List.of(
                            line(say("planned"), List.of(count(meetings.planned()))),
                            line(say("held"), List.of(count(meetings.held()))),
                            line(say("not-held"), List.of(count(meetings.notHeld()))),
                            line(say("lost"), List.of(count(meetings.lost()))),
                            line(say("walk-in"), List.of(count(meetings.walkIn()))),
                            line(say("video"), List.of(count(meetings.video()))),
                            line(say("first"), List.of(count(meetings.first()))),
                            line(say("served", report.least()), List.of(count(report.served())))));
        }

        private Sheet wishes() {
            return sheet(
                    "wishes",
                    List.of("wished", "granted", "share"),
                    List.of(Level.MUST, Level.WANT, Level.CAN).stream()
                            .map(level -> {
                                Granted granted = report.wishes().getOrDefault(level, new Granted(0, 0));
                                return line(
                                        word("convention.level." + level),
                                        List.of(
                                                count(granted.wished()),
                                                count(granted.granted()),
                                                share(granted.granted(), granted.wished())));
                            })
                            .toList());
        }

        private Sheet made(Result made) {
            return sheet(
                    "made",
                    List.of("count"),
                    List.of(
                            line(say("breaks"), List.of(count(made.breaks()))),
                            line(say(made.proven() ? "proven" : "bound"), List.of(count(made.bound()))),
                            line(say("most"), List.of(count(made.most()))),
                            line(say("table-changes"), List.of(count(made.changes())))));
        }

        private Sheet changes() {
            List<Line> lines = new ArrayList<>();
            for (Changes each : report.changes()) {
                lines.add(line(
                        say("change." + each.kind()),
                        List.of(count(each.times()), count(each.moved()), count(each.lost()), count(each.added()))));
            }
            return sheet("changes", List.of("times", "moved", "lost-short", "added"), lines);
        }

        private Sheet followed(Wave wave, Followed followed) {
            List<Line> lines = new ArrayList<>();
            for (CameOf what : CameOf.values()) {
                Told told = followed.told().getOrDefault(what, new Told(0, 0, 0));
                lines.add(line(
                        word("convention.came-of." + what),
                        List.of(count(told.buyer()), count(told.supplier()), count(told.both()), count(told.all()))));
            }
            return new Sheet(
                    say("followed", word("convention.wave." + wave)),
                    say(
                            "followed.note",
                            followed.answered(),
                            followed.asked(),
                            share(followed.answered(), followed.asked()).text()),
                    columns(List.of("by-buyer", "by-supplier", "by-both", "by-any")),
                    lines);
        }

        /** Of contracts and orders, wave by wave. */
        private Sheet amounts() {
            List<Line> lines = new ArrayList<>();
            for (Wave wave : Wave.values()) {
                Followed followed = report.waves().get(wave);
                if (followed != null) {
                    lines.add(line(
                            word("convention.wave." + wave),
                            List.of(
                                    money(followed.byBuyers()),
                                    money(followed.bySuppliers()),
                                    money(followed.prudent()))));
                }
            }
            return sheet("amounts", List.of("by-buyers", "by-suppliers", "prudent"), lines);
        }

        private Sheet sheet(String key, List<String> columns, List<Line> lines) {
            return new Sheet(say(key), say(key + ".note"), columns(columns), lines);
        }

        private List<String> columns(List<String> keys) {
            return keys.stream().map(this::say).toList();
        }

        private Cell count(int number) {
            return new Cell(number, figures.number(number));
        }

        private Cell money(BigDecimal amount) {
            return new Cell(
                    amount, figures.money(new Money(amount, convention.law().currency())));
        }

        /** In percent, as a share from 0 to 1. */
        private Cell share(int part, int whole) {
            return whole == 0
                    ? NONE
                    : new Cell((double) part / whole, Math.round(100.0 * part / whole) + Figures.NBSP + "%");
        }

        private String say(String key, Object... values) {
            return word("convention.report." + key, values);
        }

        private String word(String key, Object... values) {
            return wording.message(key, locale, values);
        }
    }

    private static Line line(String name, List<Cell> cells) {
        return new Line(name, cells);
    }
}
