package org.chainon.file;

import java.time.Instant;
import java.util.UUID;
import org.chainon.kernel.FileId;

/**
 * A file that somebody handed in.
 *
 * @param owner id of what it belongs to: a supplier's
 * @param name as handed in, without a path; for people only
 * @param mediaType by its content, not by its name
 * @param size in bytes
 */
public record KeptFile(FileId id, UUID owner, String name, String mediaType, long size, Instant uploadedAt) {}
