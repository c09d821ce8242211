package org.chainon.cli;

import org.springframework.boot.web.server.PortInUseException;

/** What to tell a person when something failed. */
final class Failure {
    private Failure() {}

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                return "chainon: port " + port.getPort()
                        + " is taken, perhaps by another chainon. Stop it, or choose one with --port.";
            }
            if (cause instanceof java.net.BindException) {
                return "chainon: the port is taken, perhaps by another chainon. Stop it, or choose one with --port.";
            }
        }
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return "chainon: " + (message == null ? deepest.getClass().getSimpleName() : message);
    }
}
