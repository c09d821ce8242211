package org.chainon.spend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chainon.account.Organisation;
import org.chainon.job.Progress;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SpendImportId;

/** Files of payments in a few words, for tests. */
public final class SpendFixtures {
    private SpendFixtures() {}

    /** A progress that nobody looks at. */
    public static Progress about(SpendImportId id) {
        return new Progress() {
            @Override
            public String about() {
                return id.toString();
            }

            @Override
            public void expect(long total) {}

            @Override
            public void done(long count) {}

            @Override
            public void outcome(Reason outcome) {}

            @Override
            public boolean stopping() {
                return false;
            }
        };
    }

    /** Handed in, its columns taken as they are recognised, read. */
    public static SpendImport read(SpendImports imports, ReadSpendFile job, Organisation buyer, String csv)
            throws IOException {
        return read(imports, job, buyer, "paiements.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public static SpendImport read(
            SpendImports imports, ReadSpendFile job, Organisation buyer, String name, byte[] content)
            throws IOException {
        SpendImport made = ((SpendImports.Kept) imports.handIn(buyer, name, new ByteArrayInputStream(content))).made();
        Mapping mapping = made.mapping();
        imports.confirm(made, mapping.vat() == null ? imports.said(made, mapping.columns(), false) : mapping);
        job.run(about(made.id()));
        return imports.find(made.id(), buyer.id()).orElseThrow();
    }
}
