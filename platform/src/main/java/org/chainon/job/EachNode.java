package org.chainon.job;

import java.time.Duration;

/**
 * Work that each process does for itself while it serves, again and again: a Spring bean of the module that knows how. One
 * round at a time; a round that fails is told in the log and the next one comes.
 *
 * @param name of the thread
 * @param first before the first round
 * @param pause between the end of a round and the next
 */
public record EachNode(String name, Duration first, Duration pause, Runnable round) {}
