package org.chainon.notice.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether pages that change something are open ({@code chainon.editing}); closed until accounts come. */
@Component
class Editing {
    private volatile boolean open;

    Editing(@Value("${chainon.editing:false}") boolean open) {
        this.open = open;
    }

    boolean isOpen() {
        return open;
    }

    void open(boolean whether) {
        open = whether;
    }
}
