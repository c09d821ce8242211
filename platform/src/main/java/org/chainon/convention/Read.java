package org.chainon.convention;

import org.chainon.kernel.ConventionId;

/** What is changed, and as which version it was read. */
public record Read(ConventionId id, long version) {}
