package app.afterbell.people.web.address;

/**
 * A new address, for somebody who holds one of its links.
 *
 * @param stops whether this link stops it
 * @param email the new address; empty for the old one's reader, who need not know it
 */
public record AddressLinkPage(String link, boolean stops, String email) {}
