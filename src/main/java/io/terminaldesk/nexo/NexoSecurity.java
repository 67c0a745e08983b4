package io.terminaldesk.nexo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * Encrypts and decrypts whole messages with one key: AES-256-CBC under a new nonce of 16 bytes, HMAC-SHA256 over the
 * plain text, a clear copy of the header beside it. Making one takes milliseconds, so keep it; any thread may use it.
 *
 * <p>Source: Adyen's Java client, package {@code com.adyen.security.clouddevice}.
 */
public final class NexoSecurity {

    private static final int CRYPTO_VERSION = 1;
    private static final int NONCE_BYTES = 16;

    private final NexoKey key;
    private final DerivedKeys derived;
    private final SecureRandom random;

    public NexoSecurity(NexoKey key, SecureRandom random) {
        this.key = key;
        this.derived = new DerivedKeys(key.passphrase());
        this.random = random;
    }

    /** Whether a message carries a NexoBlob instead of a payload. */
    public static boolean isEncrypted(ObjectNode message) {
        return content(message).map(it -> it.has(SealedMessage.BLOB)).orElse(false);
    }

    /** The encrypted form of a whole message, which has that envelope and that header. */
    public String encrypt(SaleToPoi envelope, MessageHeader header, String message) {
        byte[] plain = message.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] blob = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            SecurityTrailer trailer = new SecurityTrailer(
                    CRYPTO_VERSION, key.identifier(), key.version(), base64(nonce), base64(hmac(plain)));
            return new SealedMessage(header, base64(blob), trailer).text(envelope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks and decrypts a message that anybody may have made. */
    public Decryption decrypt(ObjectNode message) {
        if (!isEncrypted(message)) {
            return new Decryption.Refused(Decryption.Reason.NOT_ENCRYPTED);
        }
        return switch (SealedMessage.read(content(message).orElseThrow())) {
            case Reading.Read<SealedMessage>(SealedMessage closed) -> open(closed);
            case Reading.Missing<SealedMessage> _, Reading.WrongType<SealedMessage> _ ->
                new Decryption.Refused(Decryption.Reason.MALFORMED);
        };
    }

    private Decryption open(SealedMessage closed) {
        SecurityTrailer trailer = closed.trailer();
        if (trailer.cryptoVersion() != CRYPTO_VERSION || !trailer.names(key)) {
            return new Decryption.Refused(Decryption.Reason.UNKNOWN_KEY);
        }
        byte[] nonce;
        byte[] hmac;
        byte[] blob;
        try {
            nonce = Base64.getDecoder().decode(trailer.nonce());
            hmac = Base64.getDecoder().decode(trailer.hmac());
            blob = Base64.getDecoder().decode(closed.nexoBlob());
        } catch (IllegalArgumentException e) {
            return new Decryption.Refused(Decryption.Reason.MALFORMED);
        }
        if (nonce.length != NONCE_BYTES) {
            return new Decryption.Refused(Decryption.Reason.MALFORMED);
        }
        return authentic(blob, nonce, hmac)
                .map(plain -> matched(closed.header(), plain))
                .orElse(new Decryption.Refused(Decryption.Reason.NOT_AUTHENTIC));
    }

    private Optional<byte[]> authentic(byte[] blob, byte[] nonce, byte[] hmac) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(blob);
            return MessageDigest.isEqual(hmac(plain), hmac) ? Optional.of(plain) : Optional.empty();
        } catch (BadPaddingException | IllegalBlockSizeException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Decryption matched(MessageHeader clear, byte[] plain) {
        boolean same = BoundedJson.read(plain) instanceof BoundedJson.Result.Read(ObjectNode message)
                && content(message).map(it -> it.get(SaleToPoi.HEADER)).orElse(null) instanceof ObjectNode header
                && MessageHeader.read(header).equals(new Reading.Read<>(clear));
        return same
                ? new Decryption.Decrypted(clear, new String(plain, StandardCharsets.UTF_8))
                : new Decryption.Refused(Decryption.Reason.HEADER_DIFFERS);
    }

    private static Optional<ObjectNode> content(ObjectNode message) {
        Optional<ObjectNode> request = SaleToPoi.REQUEST.within(message);
        return request.isPresent() ? request : SaleToPoi.RESPONSE.within(message);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, derived.cipherKey, new IvParameterSpec(derived.iv(nonce)));
        return cipher;
    }

    private byte[] hmac(byte[] plain) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(derived.hmacKey);
        return mac.doFinal(plain);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
