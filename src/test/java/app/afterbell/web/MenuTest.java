package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Menu.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class MenuTest {

  private static NavLine line(int place, String path, int waiting) {
    return NavLine.of(Portal.MENTOR, place, path, "key", "list").counting((_, _) -> waiting);
  }

  private static Menu menu(boolean mayOpen) {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("lines", (NavLines) () -> List.of(
        line(30, "/mentor/mail", 4).folded().visibleTo(_ -> mayOpen),
        line(20, "/mentor/all", 1).gathering(),
        line(15, "/mentor/years", 0).holding(path -> path.endsWith("/year")),
        line(10, "/mentor", 0)));
    beans.registerSingleton("company", new SettingsLine() {
      @Override
      public String path() {
        return "/settings/rules";
      }

      @Override
      public String key() {
        return "key";
      }

      @Override
      public boolean ofCompany() {
        return true;
      }
    });
    return new Menu(beans.getBeanProvider(NavLines.class), beans.getBeanProvider(SettingsLine.class));
  }

  private static List<Entry> entries(Menu menu, String path) {
    return menu.entries(viewer(), path, Kit.NOW);
  }

  private static Viewer viewer() {
    return Kit.MAYA;
  }

  private static String current(String path) {
    return entries(menu(true), path).stream().filter(Entry::current).map(Entry::path).findFirst().orElse("none");
  }

  @Test
  void standsInTheNavigationUnlessItIsFoldedAway() {
    assertThat(entries(menu(true), "/mentor")).extracting(Entry::path).containsExactly("/mentor", "/mentor/years",
        "/mentor/all");
    assertThat(menu(true).folded(Portal.MENTOR, viewer())).extracting(NavLine::path).containsExactly("/mentor/mail");
  }

  @Test
  void countsWhatWaitsBehindTheFoldedLinesThatOneMayOpen() {
    assertThat(entries(menu(true), "/mentor")).extracting(Entry::count).containsExactly(0, 0, 5);
    assertThat(entries(menu(false), "/mentor")).extracting(Entry::count).containsExactly(0, 0, 1);
    assertThat(menu(false).folded(Portal.MENTOR, viewer())).isEmpty();
  }

  @Test
  void isTheCurrentOneOnThePagesOfTheLinesThatItGathers() {
    assertThat(current("/mentor")).isEqualTo("/mentor");
    assertThat(current("/mentor/sessions/1")).isEqualTo("/mentor");
    assertThat(current("/mentor/sessions/1/year")).as("a page that says so").isEqualTo("/mentor/years");
    assertThat(current("/mentor/all")).isEqualTo("/mentor/all");
    assertThat(current("/mentor/mail/7")).isEqualTo("/mentor/all");
    assertThat(current("/mentor/mailing")).isEqualTo("/mentor");
    assertThat(current("/settings/rules/try")).isEqualTo("/mentor/all");
    assertThat(current("/settings/passkeys")).isEqualTo("none");
  }
}
