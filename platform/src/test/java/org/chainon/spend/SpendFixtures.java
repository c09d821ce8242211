package org.chainon.spend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chainon.account.Organisation;

/** Files of payments in a few words, for tests. */
public final class SpendFixtures {
    private SpendFixtures() {}

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
        job.read(made.id(), far -> {});
        return imports.find(made.id(), buyer.id()).orElseThrow();
    }
}
