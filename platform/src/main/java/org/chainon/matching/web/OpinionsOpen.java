package org.chainon.matching.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether anybody may say what a supplier thinks of a lot ({@code chainon.matching.open-opinions}): only in a demonstration, until
 * accounts tell who speaks for whom.
 */
@Component
class OpinionsOpen {
    private volatile boolean open;

    OpinionsOpen(@Value("${chainon.matching.open-opinions:false}") boolean open) {
        this.open = open;
    }

    boolean isOpen() {
        return open;
    }

    void open(boolean whether) {
        open = whether;
    }
}
