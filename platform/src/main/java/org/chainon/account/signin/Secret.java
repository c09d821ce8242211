package org.chainon.account.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.chainon.account.Hmac;
import org.chainon.kernel.Token;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The platform's own key: {@code CHAINON_SECRET}, or the file {@code secret.key} beside the data, made at the first use. Who reads
 * the database without it learns no code and no shared secret.
 */
@Component
@Lazy
class Secret {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] root;

    Secret(@Value("${chainon.secret:}") String configured, @Value("${chainon.home:${user.home}/.chainon}") Path home) {
        if (!configured.isBlank() && configured.length() < KEY_BYTES) {
            throw new IllegalArgumentException("CHAINON_SECRET is too short: at least " + KEY_BYTES + " characters");
        }
        this.root = configured.isBlank() ? kept(home.resolve("secret.key")) : Token.hash(configured);
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(file + " is no key: put back the one that was there");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written aside first: another process never reads half a key. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Path fresh = Files.createTempFile(
                folder,
                "secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its key holds.
            return;
        } finally {
            Files.delete(fresh);
        }
    }

    /** A keyed hash, different for each use. */
    byte[] mac(String use, String text) {
        return Hmac.sign(root, use + "\n" + text);
    }

    /** Whether the keyed hash is that of the text, in the same time whatever differs. */
    boolean matches(byte[] mac, String use, String text) {
        return MessageDigest.isEqual(mac, mac(use, text));
    }

    /** @param owner whose it is: another's cannot be put in its place */
    byte[] seal(byte[] plain, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, plain);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    byte[] open(byte[] sealed, String owner) {
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                owner,
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] cipher(int mode, byte[] nonce, String owner, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(Hmac.sign(root, "seal"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what was sealed cannot be opened: is secret.key the one it was sealed with?", e);
        }
    }
}
