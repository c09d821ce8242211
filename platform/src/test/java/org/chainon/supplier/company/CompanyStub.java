package org.chainon.supplier.company;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** Stands for « Recherche d'entreprises » on this machine: gives the answers it was told, the last one again and again. */
final class CompanyStub implements AutoCloseable {
    /** As the API wrote them in 2026, shortened; the numbers are invented. */
    static final String FOUND = """
            {"results":[{"siren":"%1$s","nom_complet":"LA COLLECTERIE (COLLECT)","nom_raison_sociale":"LA COLLECTERIE",
              "sigle":"COLLECT","nombre_etablissements":2,"nombre_etablissements_ouverts":1,
              "siege":{"activite_principale":"81.30Z","adresse":"18 RUE SAINT ANTOINE 93100 MONTREUIL","code_postal":"93100",
                "commune":"93048","etat_administratif":"A","latitude":"48.8626","libelle_commune":"MONTREUIL",
                "longitude":"2.4419","siret":"%2$s"},
              "activite_principale":"81.30Z","categorie_entreprise":"PME","etat_administratif":"%3$s",
              "nature_juridique":"9220","tranche_effectif_salarie":"12",
              "matching_etablissements":[{"activite_principale":"81.30Z","adresse":"18 RUE SAINT ANTOINE 93100 MONTREUIL",
                "code_postal":"93100","commune":"93048","etat_administratif":"A","latitude":"48.8626",
                "libelle_commune":"MONTREUIL","longitude":"2.4419","siret":"%2$s"}],
              "complements":{"est_association":true,"est_ess":true,"est_siae":true,"est_societe_mission":false}}],
             "total_results":1,"page":1,"per_page":5,"total_pages":1}""";

    static final String NONE = """
            {"results":[],"total_results":0,"page":1,"per_page":5,"total_pages":0}""";

    /**
     * @param late milliseconds before the answer
     * @param drip milliseconds before the second half of its body
     */
    record Answer(int status, String body, long late, long drip) {
        static Answer of(int status, String body) {
            return new Answer(status, body, 0, 0);
        }
    }

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();

    CompanyStub(Answer... told) throws IOException {
        answers.addAll(List.of(told));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            Answer answer;
            synchronized (this) {
                asked.add(exchange.getRequestURI().toString());
                answer = answers.size() > 1 ? answers.poll() : answers.peek();
            }
            pause(answer.late());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body, 0, body.length / 2);
                out.flush();
                pause(answer.drip());
                out.write(body, body.length / 2, body.length - body.length / 2);
            }
        });
        server.start();
    }

    static Answer found(String siret) {
        return Answer.of(200, FOUND.formatted(siret.substring(0, 9), siret, "A"));
    }

    static Answer closed(String siret) {
        return Answer.of(200, FOUND.formatted(siret.substring(0, 9), siret, "C"));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
