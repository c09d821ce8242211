package org.chainon.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code cpv}, {@code nuts}, {@code naf} and {@code legal-categories.tsv.gz}; see {@code reference/SOURCES.md} for the
 * command. Arguments: the folder to write into, the npm tarball of {@code @socialgouv/codes-naf}, the CSV of INSEE's legal
 * categories. The same sources give the same bytes.
 */
public final class MakeNomenclatureTables {
    private static final int TAR_BLOCK = 512;
    private static final int TAR_NAME = 100;
    private static final int TAR_SIZE_AT = 124;
    private static final int TAR_SIZE_LENGTH = 11;

    private MakeNomenclatureTables() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: MakeNomenclatureTables FOLDER CODES-NAF.tgz CATEGORIES-JURIDIQUES.csv");
            System.exit(2);
        }
        Path folder = Path.of(args[0]);
        write(folder.resolve("cpv.tsv.gz"), cpv());
        write(folder.resolve("nuts.tsv.gz"), nuts());
        write(folder.resolve("naf.tsv.gz"), naf(Path.of(args[1])));
        write(folder.resolve("legal-categories.tsv.gz"), legalCategories(Path.of(args[2])));
    }

    /** Code, French label, English label, 1 when the code is listed in article 77 of directive 2014/24. */
    static List<List<String>> cpv() throws IOException {
        Set<String> listed = GenericodeList.read("cpv_social-service-cpv.gc").stream()
                .map(row -> value(row, "code"))
                .collect(Collectors.toSet());
        return GenericodeList.read("cpv.gc").stream()
                .map(row -> List.of(
                        value(row, "code"),
                        value(row, "fra_label"),
                        value(row, "eng_label"),
                        listed.contains(value(row, "code")) ? "1" : ""))
                .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
                .toList();
    }

    /** Code, French label, English label. */
    static List<List<String>> nuts() throws IOException {
        return GenericodeList.read("nuts.gc").stream()
                .map(row -> List.of(value(row, "code"), value(row, "fra_label"), value(row, "eng_label")))
                .toList();
    }

    /** Code without its dot, label. */
    private static List<List<String>> naf(Path tarball) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode node : JsonMapper.shared().readTree(fromTarball(tarball, "package/index.json"))) {
            rows.add(List.of(
                    node.get("id").asString().replace(".", ""),
                    plain(node.get("label").asString())));
        }
        return rows;
    }

    /** Code, label. */
    private static List<List<String>> legalCategories(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream()
                    .map(row -> List.of(row.getField("code"), plain(row.getField("libelle"))))
                    .toList();
        }
    }

    private static String value(Map<String, String> row, String column) {
        return plain(row.getOrDefault(column, ""));
    }

    /** A table's field: no tab, no line end, single spaces. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static byte[] fromTarball(Path tarball, String wanted) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(tarball))) {
            for (byte[] header = in.readNBytes(TAR_BLOCK); header.length == TAR_BLOCK && header[0] != 0; ) {
                String name = new String(header, 0, TAR_NAME, StandardCharsets.US_ASCII).replace("\0", "");
                String octal = new String(header, TAR_SIZE_AT, TAR_SIZE_LENGTH, StandardCharsets.US_ASCII);
                int size = Integer.parseInt(octal.strip(), 8);
                byte[] content = in.readNBytes(size);
                if (name.equals(wanted)) {
                    return content;
                }
                in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                header = in.readNBytes(TAR_BLOCK);
            }
        }
        throw new IOException(wanted + " is not in " + tarball);
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = new SmallestGzip(Files.newOutputStream(file))) {
            for (List<String> row : rows) {
                out.write((String.join("\t", row) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        System.out.println(file.getFileName() + " " + rows.size() + " rows, " + Files.size(file) + " bytes");
    }

    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
