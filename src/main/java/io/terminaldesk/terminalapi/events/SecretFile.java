package io.terminaldesk.terminalapi.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds one secret; the line end that editors leave is not part of it. */
final class SecretFile {

    private SecretFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new IllegalArgumentException("the file '" + file + "' cannot be read", e);
        }
    }
}
