package io.terminaldesk.access.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The file with the secret key; only its owner may read one that is made here. */
record SecretKeyFile(Path path) {

    String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalArgumentException("terminaldesk.secret-key-file '" + path + "' can't be read", e);
        }
    }

    void createUnlessPresent(SecureRandom random) {
        if (Files.exists(path)) {
            return;
        }
        byte[] key = new byte[SealingKey.BYTES];
        random.nextBytes(key);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createFile(path, ownerOnly());
            Files.writeString(path, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
