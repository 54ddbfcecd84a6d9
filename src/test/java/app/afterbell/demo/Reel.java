package app.afterbell.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a film, each with the time that it stands: a list as ffmpeg's concat reads it. */
final class Reel implements Walkthrough.Camera {

  private static final int SHORT = 120;
  private static final int PRESSED = 700;

  private final Path folder;
  private final List<String> list = new ArrayList<>(List.of("ffconcat version 1.0"));
  private int pictures;
  private int length;

  Reel(Path folder) {
    this.folder = folder;
  }

  /** In milliseconds, up to here. */
  int length() {
    return length;
  }

  @Override
  public void take(Page page) {
    stand(page, SHORT);
  }

  @Override
  public void press(Locator what) {
    var page = what.page();
    what.scrollIntoViewIfNeeded();
    var box = what.boundingBox();
    mark(page, box.x + box.width / 2, box.y + box.height / 2);
    stand(page, PRESSED);
    page.evaluate("document.getElementById('finger').remove()");
    what.click();
    page.waitForLoadState();
  }

  /** Takes a picture that stands for so many milliseconds. */
  void stand(Page page, int millis) {
    if (millis > 0) {
      var name = "%04d.png".formatted(pictures++);
      page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
      list.add("file " + name);
      list.add("duration %d.%03d".formatted(millis / 1000, millis % 1000));
      length += millis;
    }
  }

  void write() throws IOException {
    // concat leaves out how long the last one stands, unless it is named again
    list.add("file %04d.png".formatted(pictures - 1));
    Files.write(folder.resolve("list.txt"), list);
  }

  private static void mark(Page page, double x, double y) {
    page.evaluate("""
        ([x, y]) => {
          const finger = document.createElement('div');
          finger.id = 'finger';
          Object.assign(finger.style, {position: 'fixed', left: x - 22 + 'px', top: y - 22 + 'px', width: '44px',
            height: '44px', borderRadius: '50%', background: 'rgb(255 255 255 / 45%)', border: '3px solid #b4532a',
            zIndex: 1000, pointerEvents: 'none'});
          document.body.append(finger);
        }""", List.of(x, y));
  }
}
