package app.afterbell.demo;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Takes the pictures and the film of the articles, for {@code bin/help-pictures}, which makes small files of what lies
 * in {@code target/help} then.
 */
@JourneyTest
@Tag("long")
@EnabledIfEnvironmentVariable(named = "WRITE_HELP_PICTURES", matches = "yes")
class WriteHelpPicturesTest {

  private static final Path OUT = Path.of("target", "help");
  private static final double DENSITY = 1.5;
  private static final Map<String, Look> LOOKS = Map.of("wide-light", Look.DESK, "wide-dark", Look.DESK_DARK,
      "phone-light", Look.PHONE, "phone-dark", Look.PHONE_DARK);

  private final Given given;
  private final Demo demo;
  private final Sql sql;

  WriteHelpPicturesTest(Given given, Demo demo, Sql sql) {
    this.given = given;
    this.demo = demo;
    this.sql = sql;
  }

  @BeforeEach
  void theDemo() throws IOException {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
    Files.createDirectories(OUT);
  }

  @Test
  void takesPictures(Browser browser) throws IOException {
    var stage = new Stage(given, sql, browser);
    var index = new ArrayList<String>();
    for (var shown : Shown.ALL) {
      index.add(shown.name() + ".alt=" + shown.alt());
      for (var look : LOOKS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
        var page = stage.page(shown, look.getValue(), DENSITY);
        var box = Stage.box(stage.part(shown, page));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(box)
            .setPath(OUT.resolve(shown.name() + "-" + look.getKey() + ".png")));
        if (look.getKey().endsWith("light")) {
          index.add("%s.%s=%dx%d".formatted(shown.name(), look.getKey().split("-")[0],
              Math.round(box.width), Math.round(box.height)));
        }
        page.context().close();
      }
    }
    Files.write(OUT.resolve("index.properties"), index);
  }

  @Test
  void takesTheFilm(Browser browser) throws IOException {
    var folder = Files.createDirectories(OUT.resolve("film"));
    var page = browser.open(given.viewer(Walkthrough.WHO), Look.PHONE, DENSITY, Walkthrough.BEGINS);
    var reel = new Reel(folder);
    var captions = new ArrayList<>(List.of("WEBVTT", ""));
    for (var step : Walkthrough.STEPS) {
      var from = reel.length();
      step.act().accept(page, reel);
      reel.stand(page, step.seconds() * 1000 - (reel.length() - from));
      captions.add(time(from) + " --> " + time(reel.length()));
      captions.add(step.words());
      captions.add("");
    }
    reel.write();
    Files.write(OUT.resolve(Walkthrough.NAME + ".vtt"), captions);
  }

  private static String time(int millis) {
    return "%02d:%02d.%03d".formatted(millis / 60_000, millis / 1000 % 60, millis % 1000);
  }
}
