package org.chainon.job;

/**
 * Work that is done once for all processes together, whichever has time: a Spring bean of the module that knows how. It may be
 * broken off at any moment and is then done again, so doing it twice must do no harm.
 *
 * <p>Its words stand in the module's messages: {@code job.NAME.title} and {@code job.NAME.what}.
 */
public interface Job {
    /** Lower-case words joined by dashes: {@code accreditation-reminders}. */
    String name();

    When when();

    /** @throws Exception when it could not be done: it is tried again, and the administrator sees that it failed */
    void run(Progress progress) throws Exception;

    static Job of(String name, When when, Task task) {
        return new Named(name, when, task);
    }

    /** What a job does. */
    @FunctionalInterface
    interface Task {
        void run(Progress progress) throws Exception;
    }
}
