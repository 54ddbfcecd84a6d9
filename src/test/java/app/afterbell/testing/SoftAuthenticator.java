package app.afterbell.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with one passkey (ES256), and the browser around it: written from the specification of WebAuthn, so that it
 * shares no code with what is tested. It does as it is told, also what no honest one would.
 */
public final class SoftAuthenticator {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KeyPair keys = keys();
  private byte[] id = random(20);
  private byte[] handle = random(32);
  private long counter;
  private boolean verifies = true;
  private boolean synced;
  private boolean eligible;
  private String origin = "http://localhost";
  private String host = "localhost";

  public SoftAuthenticator withoutVerification() {
    verifies = false;
    return this;
  }

  public SoftAuthenticator synced() {
    synced = true;
    return this;
  }

  /** Its passkeys can be on other devices too, and are on none yet. */
  public SoftAuthenticator notSyncedYet() {
    eligible = true;
    return this;
  }

  /** What it counted to so far; 0 for a device that does not count. */
  public SoftAuthenticator counter(long count) {
    counter = count;
    return this;
  }

  /** What its browser says it looks at. */
  public SoftAuthenticator at(String origin, String host) {
    this.origin = origin;
    this.host = host;
    return this;
  }

  public SoftAuthenticator handle(byte[] handle) {
    this.handle = handle;
    return this;
  }

  /** A key of its own under the same id: one that somebody else's passkey has. */
  public SoftAuthenticator withTheIdOf(SoftAuthenticator other) {
    id = other.id;
    return this;
  }

  /** What {@code navigator.credentials.create} answers to these options. */
  public String create(String options) {
    var asked = JSON.readTree(options);
    handle = bytes(asked.get("user").get("id"));
    var data = concat(authenticatorData(0x40), new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
    var object = concat(new byte[] {(byte) 0xA3}, text("fmt"), text("none"), text("attStmt"), new byte[] {(byte) 0xA0},
        text("authData"), new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length}, data);
    return """
        {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "authenticatorAttachment": "platform",
         "clientExtensionResults": {"credProps": {"rk": true}},
         "response": {"clientDataJSON": "%2$s", "attestationObject": "%3$s", "transports": ["internal", "made-up"],
                      "authenticatorData": "%4$s", "publicKeyAlgorithm": -7}}
        """.formatted(base64(id), base64(clientData("webauthn.create", asked)), base64(object), base64(data));
  }

  /** What {@code navigator.credentials.get} answers to these options. */
  public String get(String options) {
    var client = clientData("webauthn.get", JSON.readTree(options));
    var data = authenticatorData(0);
    return """
        {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
         "response": {"clientDataJSON": "%2$s", "authenticatorData": "%3$s", "signature": "%4$s", "userHandle": "%5$s"}}
        """.formatted(base64(id), base64(client), base64(data), base64(sign(concat(data, sha256(client)))),
            base64(handle));
  }

  private byte[] clientData(String type, JsonNode asked) {
    return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}"""
        .formatted(type, asked.get("challenge").asString(), origin).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] authenticatorData(int more) {
    var flags = 0x01 | (verifies ? 0x04 : 0) | (synced ? 0x18 : 0) | (eligible ? 0x08 : 0)
        | more;
    return concat(sha256(host.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags},
        ByteBuffer.allocate(4).putInt((int) counter).array());
  }

  private byte[] coseKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return concat(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32}, coordinate(point.getAffineX()),
        new byte[] {0x22, 0x58, 32}, coordinate(point.getAffineY()));
  }

  private byte[] sign(byte[] what) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] what) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(what);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] coordinate(BigInteger value) {
    var bytes = value.toByteArray();
    var fixed = new byte[32];
    var length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  // CBOR of a short text
  private static byte[] text(String text) {
    return concat(new byte[] {(byte) (0x60 + text.length())}, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(JsonNode base64) {
    return Base64.getUrlDecoder().decode(base64.asString());
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
