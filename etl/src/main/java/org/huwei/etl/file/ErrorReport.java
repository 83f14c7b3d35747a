package org.huwei.etl.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The refused rows of a file as they were sent, each with its number in that file and what is wrong with it, so that they
 * can be put right there and sent again: the two columns added are not read.
 */
public final class ErrorReport {

    private static final String MARKED = "FBE3E0";
    private static final int WIDTH = 22;
    private static final int WIDE = 60;

    private ErrorReport() {}

    /**
     * Writes the report.
     *
     * @param sent the file as it was sent
     * @param expected titles that its columns may have
     * @param sentences what is wrong, by the number of the row in the file
     * @param added titles of the two columns: number and sentence
     */
    public static void write(
            Path sent, Set<String> expected, Map<Long, String> sentences, List<String> added, OutputStream out)
            throws IOException {
        try (TableFile table = TableFile.open(sent, expected);
                Workbook workbook = new Workbook(out, "Huwei", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(added.getLast());
            for (int place = 0; place < added.size(); place++) {
                sheet.value(0, place, added.get(place));
                sheet.style(0, place).bold().fillColor(MARKED).set();
            }
            sheet.width(1, WIDE);
            for (int place = 0; place < table.header().size(); place++) {
                sheet.value(0, place + added.size(), table.header().get(place));
                sheet.style(0, place + added.size()).bold().set();
                sheet.width(place + added.size(), WIDTH);
            }
            sheet.freezePane(0, 1);
            rows(table, sheet, sentences, added.size());
        }
    }

    private static void rows(TableFile table, Worksheet sheet, Map<Long, String> sentences, int shift)
            throws IOException {
        int line = 1;
        for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
            String sentence = sentences.get(row.get().number());
            if (sentence == null) {
                continue;
            }
            sheet.value(line, 0, row.get().number());
            sheet.value(line, 1, sentence);
            for (int place = 0; place < table.header().size(); place++) {
                sheet.value(line, place + shift, row.get().cell(place));
            }
            line++;
        }
    }
}
