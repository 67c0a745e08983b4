package io.terminaldesk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A self-signed certificate for {@code localhost} and {@code 127.0.0.1}, made anew by the JDK's keytool.
 *
 * @param keyStore PKCS #12 with the private key
 * @param pem the certificate alone, for clients that must trust it
 */
public record TestCertificate(Path keyStore, String password, Path pem) {

    private static final String ALIAS = "desk";

    public static TestCertificate madeIn(Path directory) {
        var certificate =
                new TestCertificate(directory.resolve("server.p12"), "test-only", directory.resolve("server.pem"));
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(certificate.keyStore);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        certificate.generate(Command.in(directory));
        certificate.export(Command.in(directory));
        return certificate;
    }

    private void generate(Command command) {
        command.run(
                keytool(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                password);
    }

    private void export(Command command) {
        command.run(
                keytool(),
                "-exportcert",
                "-rfc",
                "-alias",
                ALIAS,
                "-keystore",
                keyStore.toString(),
                "-storepass",
                password,
                "-file",
                pem.toString());
    }

    private static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }
}
