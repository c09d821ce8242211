package org.chainon.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table, for CSV, Excel and JSON: a controller returns it, the shell writes it in the form that was asked for.
 *
 * @param name the file's name without ending
 * @param columns names of the columns, JSON's keys too: lower-case words joined by underscores
 * @param rows one list a row, as long as {@code columns}; text, numbers, booleans, dates or null; read once and closed
 */
public record Table(String name, List<String> columns, Stream<List<@Nullable Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
    }
}
