package org.chainon.need;

/** A need stands otherwise than before; published in the transaction that changes it. */
public record NeedMoved(Need before, Need after) {}
