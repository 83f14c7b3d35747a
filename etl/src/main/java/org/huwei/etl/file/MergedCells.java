package org.huwei.etl.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of a sheet that are merged over several rows. fastexcel-reader does not tell them, and a file keeps them
 * after the rows, so that they are read in a pass of their own.
 */
final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

    /** Rows from first to last, columns from left to right, all inclusive; rows from 1, columns from 0. */
    private record Area(int first, int last, int left, int right) {}

    private final List<Area> areas;
    private final Map<Area, String> values = new HashMap<>();

    private MergedCells(List<Area> areas) {
        this.areas = areas;
    }

    /** @param sheetId the relation by which the workbook names the sheet */
    static MergedCells read(Path file, String sheetId) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Area> areas = new ArrayList<>();
            List<String> parts = new ArrayList<>();
            attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", reader -> {
                if (sheetId.equals(reader.getAttributeValue(null, "Id"))) {
                    parts.add(reader.getAttributeValue(null, "Target"));
                }
            });
            for (String part : parts) {
                String entry = part.startsWith("/") ? part.substring(1) : "xl/" + part;
                attributes(zip, entry, "mergeCell", reader -> add(areas, reader.getAttributeValue(null, "ref")));
            }
            return new MergedCells(areas);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void add(List<Area> areas, String range) {
        Matcher matcher = RANGE.matcher(range);
        if (matcher.matches() && !matcher.group(2).equals(matcher.group(4))) {
            areas.add(new Area(
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(4)),
                    column(matcher.group(1)),
                    column(matcher.group(3))));
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private interface Element {
        void at(XMLStreamReader reader);
    }

    private static void attributes(ZipFile zip, String part, String element, Element found)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    found.at(reader);
                }
            }
        }
    }

    /** Puts the value of a merged cell into the row's cells that it covers; rows come in their order. */
    void fill(int row, List<String> cells) {
        for (Area area : areas) {
            if (row < area.first() || row > area.last()) {
                continue;
            }
            if (row == area.first()) {
                values.put(area, area.left() < cells.size() ? cells.get(area.left()) : "");
            }
            while (cells.size() <= area.left()) {
                cells.add("");
            }
            cells.set(area.left(), values.getOrDefault(area, ""));
        }
    }
}
