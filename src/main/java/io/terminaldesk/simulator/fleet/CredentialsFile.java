package io.terminaldesk.simulator.fleet;

import io.terminaldesk.nexo.PoiId;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The CSV that {@code admin terminal import … --credentials} writes: POIIDs and what they open their link with. */
public final class CredentialsFile {

    private static final List<String> HEADER = List.of("poiid", "credential");

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    private CredentialsFile() {}

    /**
     * In the order of the file. A fault is told without any credential.
     *
     * @throws IllegalArgumentException quoting what is wrong
     */
    public static Map<PoiId, String> read(String name, InputStream csv) {
        Map<PoiId, String> credentials = new LinkedHashMap<>();
        int line = 0;
        try (MappingIterator<List<String>> rows =
                CSV.readerForListOf(String.class).readValues(csv)) {
            while (rows.hasNext()) {
                List<String> row = rows.next();
                String where = name + ", line " + ++line;
                if (line == 1) {
                    requireHeader(where, row);
                } else {
                    add(where, row, credentials);
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + ", line " + (line + 1) + ": not CSV", e);
        }
        if (line == 0) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return credentials;
    }

    private static void requireHeader(String where, List<String> row) {
        if (!row.equals(HEADER)) {
            throw new IllegalArgumentException(where + ": the header is not 'poiid,credential'");
        }
    }

    private static void add(String where, List<String> row, Map<PoiId, String> credentials) {
        if (row.size() != HEADER.size() || row.getLast().isBlank()) {
            throw new IllegalArgumentException(where + " ('" + row.getFirst() + "'): not a POIID and its credential");
        }
        if (!PoiId.isValid(row.getFirst())) {
            throw new IllegalArgumentException(where + ": '" + row.getFirst() + "' is no POIID");
        }
        if (credentials.put(new PoiId(row.getFirst()), row.getLast()) != null) {
            throw new IllegalArgumentException(where + ": '" + row.getFirst() + "' is there a second time");
        }
    }
}
