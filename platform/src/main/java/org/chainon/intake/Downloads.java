package org.chainon.intake;

import java.io.IOException;
import java.net.URI;

/** Files behind addresses. */
public final class Downloads {
    private Downloads() {}

    /** What is done with the file while the connection is open. */
    @FunctionalInterface
    public interface Reader {
        void read(InputFile file) throws IOException;
    }

    public static void open(URI address, Reader reader) throws IOException {
        reader.read(new InputFile(address.toString(), () -> address.toURL().openStream()));
    }
}
