package app.afterbell.company.web.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class BrandControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final TestClock clock;
  private final Sql sql;

  BrandControllerTest(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
    this.sql = sql;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult save(byte[] logo, String... fields) {
    var request = pages.post().uri("/settings/brand").multipart()
        .file(new MockMultipartFile("logo", "logo.svg", "image/svg+xml", logo)).with(csrf())
        .with(SignedIn.as(given.imogen()));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void showsLogoAndColourFromTheirDayOnEachPage() throws IOException {
    assertThat(save(png(), "light", "#7a1f5c", "from", "2026-11-25")).hasStatus(303);
    assertThat(get(given.maya(), "/mentor")).bodyText().doesNotContain("/brand/");
    clock.advance(Duration.ofDays(2));
    var page = get(given.maya(), "/mentor").getResponse().getContentAsString();
    var links = Pattern.compile("/brand/[^\"]+").matcher(page).results().map(one -> one.group()).toList();
    assertThat(links).hasSize(2);

    assertThat(pages.get().uri(links.getFirst()).exchange()).hasStatusOk().hasHeader("Content-Type",
        "text/css;charset=utf-8").bodyText().contains("--accent:light-dark(#7a1f5c,#");
    var picture = pages.get().uri(links.getLast()).exchange();
    assertThat(picture).hasStatusOk().hasHeader("Content-Type", "image/png")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .headers().containsHeader("ETag");
    assertThat(picture.getResponse().getHeader("Cache-Control")).contains("immutable");
    assertThat(pages.get().uri(links.getLast()).header("If-None-Match", picture.getResponse().getHeader("ETag"))
        .exchange()).hasStatus(304);
  }

  @Test
  void letsTheColourOfDarkPagesFollowUnlessSomebodyHasChosenIt() throws IOException {
    save(png(), "light", "#1c5d4a", "from", "2026-11-25");
    clock.advance(Duration.ofDays(2));
    assertThat(get(given.imogen(), "/settings/brand")).bodyText()
        .contains("value=\"#1c5d4a\"").doesNotContain("value=\"#729b8f\"");
    save(png(), "light", "#1c5d4a", "dark", "#ffd0a0", "from", "2026-11-27");
    clock.advance(Duration.ofDays(2));
    assertThat(get(given.imogen(), "/settings/brand")).bodyText().contains("value=\"#ffd0a0\"");
  }

  @Test
  void refusesAColourThatIsHardToReadAndShowsTheNearest() throws IOException {
    assertThat(save(new byte[0], "light", "#ffcc00", "from", "2026-11-23")).hasStatus(422).bodyText()
        .contains("Words of this colour are hard to read on light paper", "It has a contrast of 1.5 to 1",
            "fill=\"#ffcc00\"", "value=\"#ffcc00\"");
    assertThat(save(new byte[0], "light", "#1c5d4a", "dark", "#1c5d4a", "from", "2026-11-23")).hasStatus(422)
        .bodyText().contains("hard to read on dark paper");
    assertThat(save("<svg><script/></svg>".getBytes(), "from", "2026-11-23")).hasStatus(422).bodyText()
        .contains("This is no PNG and no JPEG");
    assertThat(save(png(), "light", "red", "from", "2026-11-22")).hasStatus(422).bodyText()
        .contains("Write a colour like", "Choose today or a later day");
    assertThat(sql.sql("select count(*) from brand_change").one(Integer.class)).isZero();
    assertThat(pages.get().uri("/brand/ffcc00-ffcc00.css").exchange()).hasStatus(404);
    assertThat(pages.get().uri("/brand/..%2Fx.png").exchange().getResponse().getStatus()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void keepsWhatWasSettledAndTakesBackWhatDoesNotHoldYet() throws IOException {
    assertThat(save(png(), "light", "#7a1f5c", "from", "2026-11-23")).hasStatus(303);
    assertThat(save(new byte[0], "light", "#1c5d4a", "from", "2026-12-01")).hasStatus(303);
    assertThat(get(given.imogen(), "/settings/brand")).hasStatusOk().bodyText().containsSubsequence("What was settled",
        "From Dec 1: #1c5d4a", "with a logo", "Take back", "From Nov 23: #7a1f5c");
    var ahead = sql.sql("select id::text from brand_change order by place desc limit 1").one(String.class);
    var taken = pages.post().uri("/settings/brand/" + ahead + "/withdrawal").with(csrf())
        .with(SignedIn.as(given.imogen()));
    assertThat(taken.exchange()).hasStatus(303);
    assertThat(taken.exchange()).hasStatus(404);
    clock.advance(Duration.ofDays(10));
    assertThat(get(given.imogen(), "/staff")).bodyText().contains("/brand/7a1f5c-").doesNotContain("/brand/1c5d4a-");
    assertThat(save(new byte[0], "light", "", "remove", "true", "from", "2026-12-03")).hasStatus(303);
    assertThat(get(given.imogen(), "/staff")).bodyText().doesNotContain("/brand/");
  }

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
