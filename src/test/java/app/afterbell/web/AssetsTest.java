package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class AssetsTest {

  private final Assets assets = new Assets();
  private final MockMvcTester browser = MockMvcTester.of(new AssetsController(assets));

  AssetsTest() throws IOException {}

  @Test
  void servesStylesAndBehavioursZippedAndForEver() throws IOException {
    for (var name : new String[] {assets.css(), assets.js(), assets.icon()}) {
      var zipped = browser.get().uri(name).header("Accept-Encoding", "br, gzip").exchange();
      var plain = browser.get().uri(name).exchange();

      assertThat(zipped).hasStatusOk().headers()
          .hasValue("Content-Encoding", "gzip")
          .hasValue("Vary", "Accept-Encoding")
          .hasValue("Cache-Control", "max-age=31536000, public, immutable");
      assertThat(plain).headers().doesNotContainHeader("Content-Encoding");
      var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.getResponse().getContentAsByteArray()));
      assertThat(unzipped.readAllBytes()).isEqualTo(plain.getResponse().getContentAsByteArray());
    }
  }

  @Test
  void namesEachFileByWhatIsInIt() throws IOException {
    assertThat(assets.css()).matches("/assets/app-[0-9a-f]{12}\\.css").isEqualTo(new Assets().css());
    assertThat(new String(Objects.requireNonNull(assets.file(assets.css().substring(8))).raw(), StandardCharsets.UTF_8))
        .startsWith("@layer reset,tokens").contains("url(/assets/newsreader-500-", "content:attr(data-label) \": \"")
        .doesNotContain("/*");
  }

  @Test
  void knowsNoOtherName() {
    assertThat(browser.get().uri("/assets/app-000000000000.css")).hasFailed();
    assertThat(browser.get().uri("/assets/app.css")).hasFailed();
  }

  @Test
  void servesWhatFewPagesNeedApart() {
    var passkey = Objects.requireNonNull(assets.file(assets.apart("passkey").substring("/assets/".length())));
    assertThat(assets.apart("passkey")).matches("/assets/passkey-[0-9a-f]{12}\\.js");
    assertThat(new String(passkey.raw(), StandardCharsets.UTF_8)).startsWith("kit.onEach(\"form[data-passkey]\"");
    assertThat(Objects.requireNonNull(passkey.gzipped()).length).isLessThan(1000);
    assertThat(browser.get().uri(assets.js())).bodyText().doesNotContain("data-passkey");
  }

  @Test
  void joinsWhatIsApartByTheFirstWordOfItsName() {
    assertThat(assets.style("writing")).matches("/assets/writing-[0-9a-f]{12}\\.css");
    assertThat(browser.get().uri(assets.style("writing"))).bodyText().contains(".editor").contains(".stepper");
    assertThat(browser.get().uri(assets.apart("writing"))).bodyText().contains("[data-editor]")
        .contains("[data-draft]");
    assertThat(browser.get().uri(assets.css())).bodyText().doesNotContain(".stepper .btn");
  }

  @Test
  void sendsNoBlanksThatOnlyWeNeedAndKeepsThoseInTexts() {
    assertThat(browser.get().uri(assets.css())).bodyText().doesNotContain("\n").contains("attr(data-label) \": \"");
    assertThat(browser.get().uri(assets.js())).bodyText().doesNotContain("\n ").doesNotContain("\n//");
  }

  @Test
  void leavesRoomForThePageWithinFortyTwoKilobytes() {
    var sum = 0;
    for (var name : new String[] {assets.css(), assets.js(), assets.icon(), assets.font()}) {
      var file = Objects.requireNonNull(assets.file(name.substring("/assets/".length())));
      sum += file.gzipped() == null ? file.raw().length : file.gzipped().length;
    }
    assertThat(sum).isLessThan(38_500);
  }
}
