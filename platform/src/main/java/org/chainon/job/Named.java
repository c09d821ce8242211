package org.chainon.job;

/** A job in three words. */
record Named(String name, When when, Task task) implements Job {
    @Override
    public void run(Progress progress) throws Exception {
        task.run(progress);
    }
}
