package org.huwei.etl.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file with a table, of one record type.
 *
 * @param system a mapping with that record type alone
 * @param file where it is
 * @param name its name as it was sent
 * @param deliveredAt when it was sent: the change marker of its rows
 */
public record FileSource(SourceSystem system, Path file, String name, Instant deliveredAt) implements Source {}
