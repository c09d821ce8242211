package org.chainon.need.sourcing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.Look;
import org.chainon.account.Looks;
import org.chainon.account.PublicAddress;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.paper.PaperFormat;
import org.chainon.paper.WritePaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer writes about a need, and the sourcing files that are made of it. Who may is for the policy. */
@Service
public class KeepSourcing {
    public static final int LONGEST = 6000;

    private final SourcingRows rows;
    private final Needs needs;
    private final GatherSourcing gather;
    private final SourcingPaper paper;
    private final WritePaper press;
    private final Looks looks;
    private final PublicAddress address;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    KeepSourcing(
            SourcingRows rows,
            Needs needs,
            GatherSourcing gather,
            SourcingPaper paper,
            WritePaper press,
            Looks looks,
            PublicAddress address,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.needs = needs;
        this.gather = gather;
        this.paper = paper;
        this.press = press;
        this.looks = looks;
        this.address = address;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of what was written. */
    public sealed interface Outcome {}

    /** It stands so now. */
    public record Done(Conclusion conclusion) implements Outcome {}

    /** A colleague wrote since it was read: nothing changed. */
    public record Stale(Conclusion now) implements Outcome {}

    /** Nothing changed; what is wrong by field: {@code appris}, {@code suites}. */
    public record Refused(Map<String, Reason> reasons) implements Outcome {
        public Refused {
            reasons = Map.copyOf(reasons);
        }
    }

    public Conclusion conclusion(NeedId need) {
        return rows.conclusion(need);
    }

    /** @param written with the version that was read */
    @Transactional
    public Outcome write(NeedId need, Conclusion written) {
        Reason tooLong = Reason.of("sourcing.text-long", "most", LONGEST);
        if (written.learned().length() > LONGEST) {
            return new Refused(Map.of("appris", tooLong));
        }
        if (written.followUp().length() > LONGEST) {
            return new Refused(Map.of("suites", tooLong));
        }
        Conclusion now = rows.conclusion(need);
        boolean same = now.learned().equals(written.learned()) && now.followUp().equals(written.followUp());
        if (same) {
            return new Done(now);
        }
        if (now.version() != written.version() || !rows.write(need, written, person(), clock.instant())) {
            return new Stale(rows.conclusion(need));
        }
        return new Done(rows.conclusion(need));
    }

    /** Whether there is anything to make a file of. */
    public static boolean possible(Need need) {
        return need.openedAt() != null;
    }

    /**
     * Makes a file and keeps it. Where nothing has changed since one was made, that one is given: a button pressed twice makes one file.
     *
     * @throws IllegalStateException when the need was never opened
     */
    @Transactional
    public MadeFile make(NeedId id, boolean full, PaperFormat format, Locale locale) {
        Need need = needs.find(id).filter(KeepSourcing::possible).orElseThrow(IllegalStateException::new);
        int number = rows.next(id);
        SourcingFile all = gather.of(need, rows.conclusion(id));
        SourcingFile file = full ? all : Disclosure.of(all);
        String said = CanonicalJson.of(file);
        String hash = CanonicalJson.sha256(said);
        String language = locale.getLanguage();
        Optional<MadeFile> there = rows.of(id).stream()
                .filter(made -> made.saidHash().equals(hash)
                        && made.format() == format
                        && made.language().equals(language))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Look look = looks.main();
        Issue issue = new Issue(number, now, hash, look.name(), address.find().orElse(""));
        byte[] content = press.as(format, paper.of(file, issue, locale), look);
        MadeFile made =
                new MadeFile(id, number, full, format, language, hash, CanonicalJson.sha256(content), person(), now);
        rows.insert(made, said, content);
        audit.record(
                "sourcing.made",
                id.toString(),
                Map.of("number", String.valueOf(number), "format", format.name(), "full", String.valueOf(full)));
        return made;
    }

    /** The latest first. */
    public List<MadeFile> files(NeedId need) {
        return rows.of(need);
    }

    public Optional<MadeFile> find(NeedId need, int number) {
        return rows.find(need, number);
    }

    /** Its bytes, as they were given. */
    public byte[] content(MadeFile file) {
        return rows.content(file);
    }

    /** What it says, as canonical JSON. */
    public byte[] data(MadeFile file) {
        return rows.said(file).getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable PersonId person() {
        return current.find().map(Actor::id).orElse(null);
    }
}
