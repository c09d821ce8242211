package org.chainon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainon.kernel.Agenda;
import org.junit.jupiter.api.Test;

class AgendaWriterTest {
    private static final Instant CHANGED = Instant.parse("2026-11-22T08:30:00Z");

    private static Agenda.Event event(Agenda.When when, String text) {
        return new Agenda.Event("a-1", 3, CHANGED, when, text, text, text, URI.create("https://exemple.fr/avis/1"));
    }

    private static String text(Agenda agenda) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AgendaWriter.write(agenda, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent read(Agenda agenda) {
        ICalendar calendar = Biweekly.parse(text(agenda)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar.getEvents().getFirst();
    }

    @Test
    void anotherProgramReadsWhatWasWritten() {
        String text = "Tonte ; taille, 10 \\ 20 « à l'été »\nseconde ligne : \"fin\"";
        VEvent read = read(new Agenda("Nom, à moi", List.of(event(new Agenda.At(CHANGED.plusSeconds(60)), text))));
        assertThat(read.getUid().getValue()).isEqualTo("a-1@chainon");
        assertThat(read.getSummary().getValue()).isEqualTo(text);
        assertThat(read.getDescription().getValue()).isEqualTo(text);
        assertThat(read.getLocation().getValue()).isEqualTo(text);
        assertThat(read.getUrl().getValue()).isEqualTo("https://exemple.fr/avis/1");
        assertThat(read.getSequence().getValue()).isEqualTo(3);
        assertThat(read.getLastModified().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(CHANGED.plusSeconds(60));
    }

    @Test
    void aDayHasNoHour() {
        Agenda agenda = new Agenda("", List.of(event(new Agenda.On(LocalDate.of(2027, 3, 4)), "x")));
        assertThat(read(agenda).getDateStart().getValue().hasTime()).isFalse();
        assertThat(text(agenda)).contains("DTSTART;VALUE=DATE:20270304\r\n");
    }

    @Test
    void longTextsAreFoldedAndReadBackWhole() {
        String text = "é€x ".repeat(200).strip();
        Agenda agenda = new Agenda(text, List.of(event(new Agenda.At(CHANGED), text)));
        assertThat(text(agenda).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
        assertThat(read(agenda).getSummary().getValue()).isEqualTo(text);
    }

    @Test
    void nothingThatIsTypedBeginsALineOfItsOwn() {
        VEvent read = read(new Agenda("x", List.of(event(new Agenda.At(CHANGED), "a\r\nEND:VEVENT\rUID:b\u0000"))));
        assertThat(read.getSummary().getValue()).isEqualTo("a\nEND:VEVENT UID:b ");
        assertThat(read.getUid().getValue()).isEqualTo("a-1@chainon");
    }
}
