package app.afterbell.demo;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The demo company, where the pictures are taken: which session is meant by a word in a path. */
record Stage(Given given, Sql sql, Browser browser) {

  private static final int WIDE = 760;
  private static final double TALLEST = 640;
  private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

  /** Its page, with what is done there first. @param density as of {@link Browser} */
  Page page(Shown shown, Look look, double density) {
    var page = browser.open(who(shown), look, density, path(shown.path()));
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    if (look == Look.DESK || look == Look.DESK_DARK) {
      page.setViewportSize(WIDE, 800); // of which an article has room for most
    }
    shown.before().accept(page);
    page.evaluate("""
        document.querySelectorAll('.actions-bar').forEach(bar => bar.style.position = 'static');
        document.querySelectorAll('header.side, .skip').forEach(aside => aside.style.display = 'none')""");
    return page;
  }

  Locator part(Shown shown, Page page) {
    return page.locator(shown.part()).first();
  }

  /** Where it stands on the whole page, cut where it would be longer than a screen. */
  static Clip box(Locator part) {
    var box = (List<?>) part.evaluate("""
        part => { const r = part.getBoundingClientRect();
          return [r.x + scrollX, r.y + scrollY, r.width, r.height]; }""");
    var sides = box.stream().mapToDouble(side -> ((Number) side).doubleValue()).toArray();
    return new Clip(sides[0], sides[1], sides[2], Math.min(sides[3], TALLEST));
  }

  Viewer who(Shown shown) {
    return given.viewer(shown.who());
  }

  private String path(String path) {
    return WORD.matcher(path).replaceAll(word -> session(word.group(1)).toString());
  }

  private UUID session(String word) {
    var which = switch (word) {
      case "open" -> "s.logged_at is null and s.starts_at < :now order by s.starts_at desc";
      case "past" -> "s.logged_at is not null and s.notes_at is not null order by s.starts_at desc";
      case "coming" -> "s.starts_at > :now + interval '30 hours' order by s.starts_at";
      default -> throw new IllegalArgumentException(word);
    };
    return sql.sql("""
            select s.id from session_fact s join session_student_fact m on m.session_id = s.id
            where s.mentor_id = :maya and m.student_id = :ana and %s limit 1
            """.formatted(which))
        .param("maya", given.viewer(Cast.MAYA).id())
        .param("ana", given.viewer(Cast.ANA).id())
        .param("now", TestClock.START)
        .one(UUID.class);
  }
}
