package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Adds a fleet from a CSV file, all or nothing: every wrong line is named before anything is written. */
@Component
class FleetImport {

    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvReadFeature.TRIM_SPACES)
            .build()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private final AdminFleet fleet;

    FleetImport(AdminFleet fleet) {
        this.fleet = fleet;
    }

    /**
     * How many terminals it added.
     *
     * @throws IllegalArgumentException naming each wrong line and why, or the file that can't be read or written
     */
    int run(Path file, Path credentials) {
        List<Terminal> terminals = read(file);
        var lines = new StringBuilder("poiid,credential\n");
        for (Terminal terminal : terminals) {
            lines.append(terminal.poiid())
                    .append(',')
                    .append(fleet.add(terminal))
                    .append('\n');
        }
        write(credentials, lines.toString());
        return terminals.size();
    }

    static IntegrationType integrationType(String name) {
        return IntegrationType.fromWire(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "integration type '" + name + "' is none of terminalApi, standalone, mobilePaymentsApp"));
    }

    private List<Terminal> read(Path file) {
        List<Terminal> terminals = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Set<PoiId> seen = new HashSet<>();
        // The header is line 1.
        int line = 1;
        for (Map<String, String> row : rows(file)) {
            line++;
            try {
                terminals.add(terminal(row, seen));
            } catch (IllegalArgumentException e) {
                wrong.add("line " + line + ": " + e.getMessage());
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Nothing was imported.\n" + String.join("\n", wrong));
        }
        return terminals;
    }

    private static List<Map<String, String>> rows(Path file) {
        try (MappingIterator<Map<String, String>> rows = ROWS.readValues(Files.readAllBytes(file))) {
            return rows.readAll();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "'" + file + "' is no CSV file with a header line: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' can't be read", e);
        }
    }

    private Terminal terminal(Map<String, String> row, Set<PoiId> seen) {
        var poiid = new PoiId(value(row, "poiid"));
        String store = row.getOrDefault("store", "");
        var terminal = new Terminal(
                poiid,
                new MerchantAccount(value(row, "merchantAccount")),
                store.isEmpty() ? null : new StoreName(store),
                integrationType(value(row, "integrationType")));
        fleet.requirePlace(terminal);
        if (!seen.add(poiid)) {
            throw new IllegalArgumentException("terminal '" + poiid + "' stands in an earlier line");
        }
        if (fleet.holds(poiid)) {
            throw new IllegalArgumentException("terminal '" + poiid + "' is in the inventory already");
        }
        return terminal;
    }

    private static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("there is no " + column);
        }
        return value;
    }

    private static void write(Path file, String text) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, text);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("'" + file + "' exists already; nothing was imported", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' can't be written; nothing was imported", e);
        }
    }
}
