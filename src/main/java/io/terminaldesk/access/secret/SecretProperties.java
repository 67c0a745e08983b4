package io.terminaldesk.access.secret;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secretKey base64 of 32 bytes; taken before {@code secretKeyFile}
 * @param secretKeyFile a file that holds the same; the demo makes it when it isn't there
 * @param previousSecretKeys keys that still open what they sealed, and seal nothing more
 */
@ConfigurationProperties("terminaldesk")
public record SecretProperties(
        @Nullable String secretKey,
        @Nullable Path secretKeyFile,
        @DefaultValue List<String> previousSecretKeys) {

    @Override
    public String toString() {
        return "SecretProperties[secretKeyFile=" + secretKeyFile + "]";
    }
}
