package app.afterbell.people.web.entry;

/**
 * A new address, for who holds one of its links.
 *
 * @param stops whether this link stops it
 * @param email the new address; empty for the old one's reader, who need not know it
 */
public record AddressPage(String link, boolean stops, String email) {}
