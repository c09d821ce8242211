package org.chainon;

import org.chainon.cli.CommandLineInterface;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform: serve · import · match · export · doctor. */
@SpringBootApplication
public class Chainon {
    public static void main(String[] args) {
        System.exit(CommandLineInterface.run(Chainon.class, args));
    }
}
