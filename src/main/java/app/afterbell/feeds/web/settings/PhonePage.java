package app.afterbell.feeds.web.settings;

import app.afterbell.feeds.Feeds.Feed;
import app.afterbell.web.Proof;
import app.afterbell.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A person's sessions in the calendar of a phone.
 *
 * @param feed the address that is answered, without its secret; null for none
 * @param address the one that was just made: on this view only
 * @param ended whether it was just switched off
 * @param mail where invitations go; null for a person who has no address
 * @param invited whether they want them
 * @param ahead how many would go out at once
 * @param saved whether that was just chosen
 * @param proof what is asked of the person who sits here
 */
public record PhonePage(
    @Nullable Feed feed, @Nullable String address, boolean ended, @Nullable String mail, boolean invited, int ahead,
    boolean saved, Proof proof) {

  /** The same address, by which a phone or a computer opens its own calendar program. */
  public String webcal() {
    return address == null ? "" : address.replaceFirst("^https?:", "webcal:");
  }

  /** When a program came last, and which. */
  public String fetched(Ui ui) {
    if (feed == null || feed.fetchedAt() == null) {
      return ui.text("feeds.phone.never");
    }
    var at = ui.formats().ago(feed.fetchedAt());
    return "?".equals(feed.fetchedBy()) ? ui.text("feeds.phone.fetched-unnamed", at)
        : ui.text("feeds.phone.fetched", at, feed.fetchedBy());
  }
}
