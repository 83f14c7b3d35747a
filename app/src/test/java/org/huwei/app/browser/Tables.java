package org.huwei.app.browser;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/** Tables as a reader has them, in texts: the grid on the screen and the lines of a file. */
final class Tables {

    private Tables() {}

    /** The grid's rows as it shows them; small enough to be shown at once. */
    static List<List<String>> rows(Locator grid) {
        List<List<String>> rows = new ArrayList<>();
        Object found = grid.evaluate("""
                async grid => {
                  const seen = new Map();
                  for (let from = 0; from < grid._flatSize; from += 5) {
                    grid.scrollToIndex(from);
                    await new Promise(done => setTimeout(done, 150));
                    for (const row of grid.shadowRoot.querySelectorAll('#items tr:not([hidden])')) {
                      seen.set(row.index, [...row.children].map(cell =>
                          cell.querySelector('slot').assignedNodes()[0].textContent.trim()));
                    }
                  }
                  return [...seen.keys()].sort((a, b) => a - b).map(index => seen.get(index));
                }""");
        for (Object row : (List<?>) found) {
            rows.add(((List<?>) row).stream().map(String::valueOf).toList());
        }
        return rows;
    }

    /** The cells of a line with commas between them and quotation marks where a cell needs them. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(
                    cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
        }
        return cells;
    }
}
