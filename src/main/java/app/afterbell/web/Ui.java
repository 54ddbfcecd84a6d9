package app.afterbell.web;

import app.afterbell.shared.Viewer;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template is given beside its page: texts, formats, who is looking, and where. Built by the view for each
 * request.
 *
 * @param viewer nobody on pages for people who are not signed in
 * @param csrf the token of this request; absent only where no form can be sent
 * @param path the path asked for, without its query
 * @param htmx whether htmx asked, and so a part of a page is enough
 */
public record Ui(
    MessageSource texts,
    Locale locale,
    @Nullable Viewer viewer,
    Formats formats,
    @Nullable CsrfToken csrf,
    String path,
    boolean htmx,
    Assets assets,
    Icons.Sprite sprite,
    Menu menu,
    ShownNotes shownNotes,
    Supplier<Guide> guide,
    Supplier<KnownBrand> brands,
    Supplier<KnownHints> hints) {

  /** The text of this key in the reader's language. A key that is nowhere is a bug, and throws. */
  public String text(String key, @Nullable Object... values) {
    return texts.getMessage(key, values.length == 0 ? null : values, locale);
  }

  /** What people wrote, as families read it: without the headings that a template suggested and nobody filled. */
  public Content notes(String written) {
    return Markdown.of(shownNotes.of(written));
  }

  /** @param top as of {@link Markdown#html(String, int)} */
  public Content notes(String written, int top) {
    return Markdown.of(shownNotes.of(written), top);
  }

  /**
   * What the help says beside a form; nothing for somebody who has no such help.
   * @param place as of {@link Guide#part}
   */
  public Optional<Guide.Part> help(String place) {
    return viewer == null ? Optional.empty() : guide.get().part(place, viewer);
  }

  /** One of {@link Icons}' icons, hidden from screen readers: words always stand beside it. */
  public Content icon(String name) {
    return sprite.icon(name);
  }

  /** The navigation: the first of it are the bar of a phone, the others its sheet ({@link Menu#IN_BAR}). */
  public List<Menu.Entry> entries() {
    return viewer == null ? List.of() : menu.entries(viewer, path, formats.now());
  }

  /** What the company shows itself by; null where it settled nothing, or nobody is signed in. */
  public KnownBrand.@Nullable Shown brand() {
    return viewer == null ? null : brands.get().of(viewer, formats.now()).orElse(null);
  }

  /** What the company says beside a label of {@link Labels}; null where it says nothing, or nobody is signed in. */
  public @Nullable String hint(String label) {
    return hint(label, formats.now());
  }

  /** @param at what holds on another day than today */
  public @Nullable String hint(String label, Instant at) {
    return viewer == null ? null : hints.get().of(label, viewer, at).orElse(null);
  }

  public boolean isInBar(int place) {
    return place < Menu.IN_BAR;
  }

  /** What waits behind the entries that do not stand in the bar. */
  public int countBeyond(List<Menu.Entry> entries) {
    return entries.stream().skip(Menu.IN_BAR).mapToInt(Menu.Entry::count).sum();
  }

  /** Where one finds anything, in the portal that is open; null for somebody who has none. */
  public @Nullable String findPath() {
    return viewer == null ? null : menu.portal(viewer, path).map(portal -> portal.path() + "/find").orElse(null);
  }

  public List<Menu.Entry> portals() {
    return viewer == null ? List.of() : menu.otherPortals(viewer, path);
  }

  /** "MO" for Maya Okafor: at most two letters, whole characters of any script. */
  public static String initials(String name) {
    var words = name.strip().split("\\s+");
    var first = firstLetter(words[0]);
    return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
