package app.afterbell.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Seals what others gave us to keep (AES-256-GCM), with a key that is not in the database: AFTERBELL_KEY, 32 bytes in
 * Base64, else a file of the data folder that only we read and that is made when it is first needed.
 */
@Component
class Seal {

  private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;

  private final SecureRandom random = new SecureRandom();
  private final Supplier<byte[]> key;

  @Autowired
  Seal(@Value("${afterbell.key:}") String given, @Value("${afterbell.data:}") String data) {
    this.key = SingletonSupplier.of(() -> given.isBlank() ? ofFolder(data) : decoded(given));
  }

  byte[] sealed(String secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
      var all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }

  /** Whether there is a key, or a place to make one. */
  boolean isReady() {
    try {
      return key.get().length == KEY;
    } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
      LOG.warn("what others give us to keep cannot be sealed: {}", e.getMessage());
      return false;
    }
  }

  /** Nothing where it was sealed with another key, or changed since, or there is no key. */
  Optional<String> opened(byte[] sealed) {
    if (!isReady() || sealed.length <= NONCE) {
      return Optional.empty();
    }
    try {
      var open = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE))
          .doFinal(sealed, NONCE, sealed.length - NONCE);
      return Optional.of(new String(open, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key.get(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] decoded(String given) {
    var bytes = Base64.getDecoder().decode(given.strip());
    if (bytes.length != KEY) {
      throw new IllegalStateException("AFTERBELL_KEY must be 32 bytes in Base64");
    }
    return bytes;
  }

  private byte[] ofFolder(String data) {
    if (data.isBlank()) {
      throw new IllegalStateException("there is no data folder: set AFTERBELL_KEY to 32 bytes in Base64");
    }
    var file = Path.of(data, "seal.key");
    try {
      if (Files.notExists(file) || Files.size(file) == 0) {
        make(file);
      }
      return decoded(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The folder is one instance's at a time. A file that is empty is one whose making was cut short.
  private void make(Path file) throws IOException {
    var made = new byte[KEY];
    random.nextBytes(made);
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Base64.getEncoder().encodeToString(made), StandardOpenOption.WRITE);
  }
}
