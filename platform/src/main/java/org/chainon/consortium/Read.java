package org.chainon.consortium;

import org.chainon.kernel.ConsortiumId;

/** What is changed, and as which version it was read. */
public record Read(ConsortiumId id, long version) {}
