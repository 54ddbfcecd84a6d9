package app.afterbell.web;

import app.afterbell.shared.Written;
import java.util.Map;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.renderer.html.AttributeProvider;

/** Numbered lists keep the numbers that were typed: 12, 14, 20 are these, and "3)" keeps its bracket. */
record NumbersAsTyped(Written written) implements AttributeProvider {

  static final String BRACKET = "bracket";

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof OrderedList list && ")".equals(list.getMarkerDelimiter())) {
      attributes.put("class", BRACKET);
    }
    if (node instanceof ListItem item
        && item.getParent() instanceof OrderedList
        && item.getPrevious() instanceof ListItem before
        && written.number(item) != written.number(before) + 1) {
      attributes.put("value", String.valueOf(written.number(item)));
    }
  }
}
