package org.chainon.need.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SentenceReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SentenceReader READER = new SentenceReader(
            Activities.ofReferenceTables(), CpvCatalogue.ofReferenceTables(), Territory.ofReferenceTables());

    static List<String> sentences() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SentenceReaderTest.class.getResourceAsStream("/need/sentences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceSaysWhatWhereHowLongHowMuchAndTillWhen(String line) {
        String[] told = line.split("\\|", -1);
        Understood said = READER.read(told[0], TODAY);

        assertThat(said.places().stream().map(where -> where.area().id().toString()))
                .isEqualTo(
                        told[3].isBlank() ? List.of() : List.of(told[3].strip().split(" ")));
        assertThat(text(Optional.ofNullable(said.duration()).map(Understood.Duration::months)))
                .isEqualTo(told[4].strip());
        assertThat(text(Optional.ofNullable(said.amount())
                        .map(Understood.Amount::total)
                        .map(Money::amount)
                        .map(amount -> amount.toBigInteger())))
                .isEqualTo(told[5].strip());
        assertThat(text(Optional.ofNullable(said.deadline()).map(Understood.Deadline::day)))
                .isEqualTo(told[6].strip());
        assertThat(said.lots().count()).isEqualTo(Integer.parseInt(told[7].strip()));
        if (!told[1].isBlank()) {
            assertThat(said.what()).isEqualTo(told[1].strip());
        }
        if (!told[2].isBlank()) {
            assertThat(said.activities().getFirst().id()).isEqualTo(told[2].strip());
        }
        assertThat(said.cpv()).isNotEmpty();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    @Test
    void eachThingBearsTheWordsThatItComesFrom() {
        Understood said =
                READER.read("Tonte à Lille, deux ans renouvelable 1 fois, ~25 k€ / an, avant le 15 mars", TODAY);

        assertThat(said.places().getFirst().words()).isEqualTo("Lille");
        assertThat(said.duration()).isEqualTo(new Understood.Duration("deux ans renouvelable 1 fois", 24, 1, 24, true));
        assertThat(said.amount().words()).isEqualTo("~25 k€ / an");
        assertThat(said.amount().total()).isEqualTo(Money.eur(100_000));
        assertThat(said.deadline().words()).isEqualTo("avant le 15 mars");
    }

    @Test
    void anAmountWithTaxIsNotCountedWith() {
        Understood.Amount amount = READER.read("Papier, 9 000 € TTC", TODAY).amount();

        assertThat(amount.withTax()).isTrue();
        assertThat(amount.total()).isNull();
    }

    @Test
    void placesOfTheSameNameAreChoices() {
        Understood.Where where =
                READER.read("Repas à Saint-Denis", TODAY).places().getFirst();

        assertThat(Stream.concat(Stream.of(where.area()), where.others().stream())
                        .map(area -> area.id().code()))
                .contains("93066", "97411");
        assertThat(READER.read("Repas à Saint-Denis (93)", TODAY)
                        .places()
                        .getFirst()
                        .others())
                .isEmpty();
    }

    @Test
    void aCodeThatIsWrittenIsTaken() {
        assertThat(READER.read("Prestation 90919200-4 à Lille", TODAY)
                        .cpv()
                        .getFirst()
                        .code())
                .isEqualTo("90919200");
    }

    @Test
    void lotsBearTheirTitles() {
        assertThat(READER.read("Travaux, lot 1 : peinture intérieure ; lot 2 : sols souples, 6 mois, 80 000 €", TODAY)
                        .lots()
                        .titles())
                .containsExactly("peinture intérieure", "sols souples");
    }

    @Test
    void nothingIsReadFromNothing() {
        for (String text : List.of("", " ", "?", "¦¦", "à", "lot", "€ € €", "12", "x".repeat(5_000))) {
            Understood said = READER.read(text, TODAY);
            assertThat(said.places()).isEmpty();
            assertThat(said.amount()).isNull();
            assertThat(said.duration()).isNull();
        }
    }

    @Test
    void realTitlesKeepTheirTradeAndPlace() throws Exception {
        String data = System.getenv("CHAINON_DATA");
        Path file = Path.of(data == null ? "." : data, "needs", "needs.jsonl");
        assumeTrue(Files.exists(file));
        List<Understood> read;
        try (Stream<String> lines = Files.lines(file)) {
            read = lines.map(line ->
                            JsonMapper.shared().readTree(line).get("title").asString())
                    .map(title -> READER.read(title, TODAY))
                    .toList();
        }
        assertThat(read).hasSize(12).allSatisfy(said -> {
            assertThat(said.what()).isNotBlank();
            assertThat(said.activities()).isNotEmpty();
        });
        assertThat(read.stream()
                        .flatMap(said -> said.places().stream())
                        .map(where -> where.area().name())
                        .collect(Collectors.toSet()))
                .contains("Poitiers", "Blagnac", "Romainville", "Nouvelle-Aquitaine", "Landes");
    }
}
