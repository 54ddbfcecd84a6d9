package app.afterbell.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What browsers and we say to each other: the JSON of WebAuthn. Refuses in exceptions, of many kinds. */
final class PasskeyJson {

  private static final int LONGEST = 64 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> ATTESTATION =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION =
      new TypeReference<>() {};
  private static final Set<String> TRANSPORTS =
      Stream.of(AuthenticatorTransport.values()).map(AuthenticatorTransport::getValue).collect(Collectors.toSet());

  private PasskeyJson() {}

  static String write(Object options) {
    return JSON.writeValueAsString(options);
  }

  static PublicKeyCredential<AuthenticatorAttestationResponse> attestation(String answer) {
    var tree = tree(answer);
    // Spring Security fails on one that it does not know, such as browsers to come may name.
    if (tree.path("response").path("transports") instanceof ArrayNode transports) {
      transports.removeIf(transport -> !TRANSPORTS.contains(transport.asString("")));
    }
    return JSON.convertValue(tree, ATTESTATION);
  }

  static PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String answer) {
    return JSON.convertValue(tree(answer), ASSERTION);
  }

  private static JsonNode tree(String answer) {
    if (answer.length() > LONGEST) {
      throw new IllegalArgumentException("longer than any answer");
    }
    return JSON.readTree(answer);
  }
}
