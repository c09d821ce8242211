package org.chainon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform's main class. */
@SpringBootApplication
public class Chainon {
    public static void main(String[] args) {
        SpringApplication.run(Chainon.class, args);
    }
}
