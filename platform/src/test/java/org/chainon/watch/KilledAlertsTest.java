package org.chainon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.chainon.cli.ChainonProcess;
import org.chainon.database.HomeDatabase;
import org.chainon.supplier.SupplierFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notices published in one go, the server killed again and again: at the end every alert has been sent, and what was sent twice
 * bears the same Message-ID, once a kill at most. {@code -Dalerts.suppliers=5000 -Dalerts.notices=1000 -Dalerts.kills=10} for more.
 */
class KilledAlertsTest {
    private static final int SUPPLIERS = Integer.getInteger("alerts.suppliers", 60);
    private static final int NOTICES = Integer.getInteger("alerts.notices", 40);
    private static final int KILLS = Integer.getInteger("alerts.kills", 3);
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("alerts.minutes", 2));
    private static final Pattern CALL = Pattern.compile("du site ([0-9]+)\\b");

    /** A trade by one of the directory's activities, and the CPV code of a call for it. */
    private record Trade(String activity, String cpv, String call) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("creation-et-entretien-des-espaces-verts", "77310000", "Entretien des espaces verts"),
            new Trade("nettoyage-de-locaux", "90911200", "Nettoyage des locaux"),
            new Trade("blanchisserie", "98310000", "Blanchisserie"),
            new Trade("traiteur", "55520000", "Traiteur"),
            new Trade("peinture-et-revetement-des-murs", "45442100", "Peinture"));

    private record Town(String commune, String name, String postalCode) {}

    private static final List<Town> TOWNS = List.of(
            new Town("59350", "Lille", "59000"),
            new Town("93066", "Saint-Denis", "93200"),
            new Town("69266", "Villeurbanne", "69100"),
            new Town("31555", "Toulouse", "31000"),
            new Town("33063", "Bordeaux", "33000"),
            new Town("44109", "Nantes", "44000"),
            new Town("67482", "Strasbourg", "67000"),
            new Town("35238", "Rennes", "35000"),
            new Town("76540", "Rouen", "76000"),
            new Town("06088", "Nice", "06000"),
            new Town("34172", "Montpellier", "34000"),
            new Town("21231", "Dijon", "21000"),
            new Town("63113", "Clermont-Ferrand", "63000"),
            new Town("38185", "Grenoble", "38000"),
            new Town("87085", "Limoges", "87000"),
            new Town("37261", "Tours", "37000"),
            new Town("45234", "Orléans", "45000"),
            new Town("54395", "Nancy", "54000"),
            new Town("25056", "Besançon", "25000"),
            new Town("86194", "Poitiers", "86000"));

    /** Some fifty suppliers of one trade in one town. */
    private static final int MARKETS = Math.clamp(SUPPLIERS / 50, 1, TRADES.size() * TOWNS.size());

    private static Trade trade(int number) {
        return TRADES.get(number % MARKETS / TOWNS.size());
    }

    private static Town town(int number) {
        return TOWNS.get(number % MARKETS % TOWNS.size());
    }

    @TempDir
    Path folder;

    private long largest;
    private final Random random = new Random(20261122);
    private GreenMail mails;

    @BeforeEach
    void start() {
        mails = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private ChainonProcess serve() throws Exception {
        return ChainonProcess.start(
                Map.of(
                        "CHAINON_MAIL_HOST", "localhost",
                        "CHAINON_MAIL_PORT", Integer.toString(mails.getSmtp().getPort()),
                        "CHAINON_MAIL_FROM", "Essai <essai@chainon.example>",
                        "CHAINON_MAIL_PAUSE", "1s",
                        "CHAINON_JOBS_POLL", "1s",
                        "CHAINON_JOBS_HEARTBEAT", "1s",
                        "CHAINON_PUBLIC_URL", "https://chainon.example",
                        "CHAINON_COMPANYAPI", "",
                        "MANAGEMENT_SERVER_PORT", "-1"),
                "serve",
                "--port",
                "0",
                "--data",
                home().toString());
    }

    private long count(String sql) {
        try (Connection connection = HomeDatabase.connect(home());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException notYet) {
            return -1;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql) {
        try (Connection connection = HomeDatabase.connect(home())) {
            connection.createStatement().executeUpdate(sql);
        } catch (SQLException notYet) {
            // The server is just being started again.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobodyLacksAnAlertAndNobodyHasOneTwiceButForTheSameMail() throws Exception {
        ChainonProcess suppliers =
                ChainonProcess.run("import", "suppliers", suppliers().toString(), "--data", home().toString());
        assertThat(suppliers.out()).contains("new=" + SUPPLIERS);
        peopleAndFirstLook();
        ChainonProcess notices =
                ChainonProcess.run("import", "ocds", notices().toString(), "--data", home().toString());
        assertThat(notices.out()).contains("new=" + NOTICES);

        long started = System.nanoTime();
        for (int kill = 0; kill < KILLS; kill++) {
            ChainonProcess victim = serve();
            waitForTheDatabase(victim);
            Thread.sleep(random.nextInt(7000));
            change("update watch.alert set due_at = now() where told_at is null and due_at > now()");
            Thread.sleep(random.nextInt(3000));
            remember(victim);
            victim.kill();
        }
        ChainonProcess last = serve();
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        change("update watch.alert set due_at = now() where told_at is null and due_at > now()");
                        return count("select count(*) from watch.find") > 0
                                && count("select count(distinct notice_id) from watch.find") == NOTICES
                                && count("select count(*) from watch.alert where told_at is null") == 0
                                && count("select count(*) from account.outbox where sent_at is null") == 0;
                    });
            remember(last);
            report(started);
            check();
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(standing() + "\n" + last.out(), late);
        } finally {
            last.kill();
        }
    }

    private String standing() {
        return "looked at " + count("select count(distinct notice_id) from watch.find") + " of " + NOTICES
                + ", not told " + count("select count(*) from watch.alert where told_at is null")
                + ", not sent " + count("select count(*) from account.outbox where sent_at is null")
                + ", given up " + count("select count(*) from account.outbox where given_up_at is not null");
    }

    private void waitForTheDatabase(ChainonProcess running) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !running.running() || count("select count(*) from job.run where ended_at is null") >= 0);
        assertThat(running.running()).isTrue();
    }

    /** Somebody in each supplier, and a first look at the notices, of which there are none: from then on all are news. */
    private void peopleAndFirstLook() throws Exception {
        ChainonProcess server = serve();
        waitForTheDatabase(server);
        change("""
                insert into account.person (id, email, name, created_at)
                select gen_random_uuid(), 'p' || row_number() over () || '@example.org', 'Camille', now() from supplier.supplier;
                insert into account.organisation (id, kind, jurisdiction, name, supplier_id, created_at)
                select gen_random_uuid(), 'SUPPLIER', 'FR', 'Jardins', id, now() from supplier.supplier;
                insert into account.membership (person_id, organisation_id, level, state, asked_at, decided_at)
                select p.id, o.id, 'MANAGER', 'GRANTED', now(), now()
                from (select id, row_number() over (order by id) as n from account.person) p
                join (select id, row_number() over (order by id) as n from account.organisation) o on o.n = p.n;""");
        Awaitility.await()
                .atMost(PATIENCE.plusMinutes(1))
                .until(() -> count("select count(*) from watch.mark") == 1
                        && count("select count(*) from watch.watch") == SUPPLIERS);
        server.kill();
    }

    private void check() throws Exception {
        // Each notice that fits a supplier is told, up to the most that a week may bring.
        assertThat(count("""
                        select count(*) from (
                          select f.supplier_id, count(*) as found from watch.find f
                          join watch.watch w on w.supplier_id = f.supplier_id
                          where f.score >= w.threshold group by 1) f
                        full join (select supplier_id, count(*) as told from watch.alert where news = 'NEW' group by 1) a
                          using (supplier_id)
                        where coalesce(told, 0) <> least(coalesce(found, 0), 40)""")).isZero();
        long alerts = count("select count(*) from watch.alert");
        assertThat(alerts).isGreaterThan(NOTICES);
        Map<String, String> byId = new HashMap<>();
        Map<String, Set<String>> told = new HashMap<>();
        int again = 0;
        long items = 0;
        for (MimeMessage message : mails.getReceivedMessages()) {
            String to = message.getAllRecipients()[0].toString();
            if (byId.putIfAbsent(message.getMessageID(), to) != null) {
                again++;
                continue;
            }
            Matcher calls = CALL.matcher(subjectless(message));
            Set<String> inThisMail = new HashSet<>();
            while (calls.find()) {
                inThisMail.add(calls.group(1));
            }
            for (String call : inThisMail) {
                assertThat(told.computeIfAbsent(to, key -> new HashSet<>()).add(call))
                        .as(call + " told twice to " + to)
                        .isTrue();
                items++;
            }
        }
        assertThat(items).isEqualTo(alerts);
        assertThat(again).isLessThanOrEqualTo(KILLS);
        System.out.printf("alerts=%d mails=%d sent-again=%d%n", alerts, byId.size(), again);
    }

    private static String subjectless(MimeMessage message) throws Exception {
        StringBuilder text = new StringBuilder();
        read(message.getContent(), text);
        return text.toString();
    }

    private static void read(Object content, StringBuilder text) throws Exception {
        if (content instanceof jakarta.mail.Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType("text/plain")
                        || parts.getBodyPart(i).isMimeType("multipart/*")) {
                    read(parts.getBodyPart(i).getContent(), text);
                }
            }
        } else {
            text.append(content);
        }
    }

    private void remember(ChainonProcess server) throws Exception {
        largest = Math.max(largest, server.peakMegabytes());
    }

    private void report(long started) {
        System.out.printf(
                "suppliers=%d notices=%d kills=%d seconds=%.0f largest=%d MB%n",
                SUPPLIERS, NOTICES, KILLS, (System.nanoTime() - started) / 1e9, largest);
    }

    private Path suppliers() throws Exception {
        StringBuilder rows = new StringBuilder("siret;nom;code commune;activites\n");
        for (int i = 0; i < SUPPLIERS; i++) {
            rows.append("%s;Atelier %d;%s;%s\n"
                    .formatted(SupplierFixtures.siret(), i, town(i).commune(), trade(i).activity()));
        }
        return Files.writeString(folder.resolve("suppliers.csv"), rows);
    }

    private Path notices() throws Exception {
        String today = LocalDate.now().toString();
        String deadline = LocalDate.now().plusDays(8).toString();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < NOTICES; i++) {
            lines.add("""
                    {"ocid":"ocds-test-%1$d","id":"%1$d-1","date":"%2$sT06:00:00Z","tag":["tender"],"initiationType":"tender","parties":[{"id":"b","name":"Ville %1$d","roles":["buyer"],"address":{"locality":"%5$s","postalCode":"%6$s","countryName":"France"}}],"buyer":{"id":"b","name":"Ville %1$d"},"tender":{"id":"%1$d","title":"%4$s du site %1$d","status":"active","tenderPeriod":{"endDate":"%3$sT12:00:00Z"},"items":[{"id":"1","classification":{"scheme":"CPV","id":"%7$s"},"deliveryAddress":{"locality":"%5$s","postalCode":"%6$s","countryName":"France"}}]}}""".formatted(
                            i, today, deadline, trade(i).call(), town(i).name(), town(i).postalCode(), trade(i).cpv()));
        }
        return Files.write(folder.resolve("notices.jsonl"), lines);
    }
}
