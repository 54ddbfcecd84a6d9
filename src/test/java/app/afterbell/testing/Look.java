package app.afterbell.testing;

import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at. */
public enum Look {
  DESK(1280, 800, ColorScheme.LIGHT, true),
  DESK_DARK(1280, 800, ColorScheme.DARK, true),
  PHONE(390, 844, ColorScheme.LIGHT, true),
  PHONE_DARK(390, 844, ColorScheme.DARK, true),
  WITHOUT_SCRIPT(1280, 800, ColorScheme.LIGHT, false);

  final int width;
  final int height;
  final ColorScheme scheme;
  final boolean script;

  Look(int width, int height, ColorScheme scheme, boolean script) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
    this.script = script;
  }
}
