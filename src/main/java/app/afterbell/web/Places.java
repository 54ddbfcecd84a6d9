package app.afterbell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Up to three places of a text around what was found in it, each of some 30 words; the text's beginning where it was
 * not.
 */
record Places(String text, Pattern found) {

  private static final int MOST = 3;
  private static final int AROUND = 90;

  // Rather a few letters more than a word in two halves; a script without blanks is cut anywhere.
  private static final int LONGEST_WORD = 20;

  private record Place(int from, int to, List<MatchResult> marks) {}

  String marked(UnaryOperator<String> escaped) {
    var html = new StringBuilder();
    for (var place : places()) {
      html.append(place.from() == 0 ? "" : html.isEmpty() ? "… " : " … ");
      int at = place.from();
      for (var mark : place.marks()) {
        html.append(escaped.apply(text.substring(at, mark.start())));
        html.append("<mark>").append(escaped.apply(mark.group())).append("</mark>");
        at = mark.end();
      }
      html.append(escaped.apply(text.substring(at, place.to())));
    }
    return html.toString();
  }

  private List<Place> places() {
    var places = new ArrayList<Place>();
    for (var marks = found.matcher(text); marks.find();) {
      var mark = marks.toMatchResult();
      var last = places.isEmpty() ? null : places.getLast();
      if (last != null && mark.end() <= last.to()) {
        last.marks().add(mark);
      } else if (last != null && before(mark.start()) <= last.to()) {
        last.marks().add(mark);
        places.set(places.size() - 1, new Place(last.from(), after(mark.end()), last.marks()));
      } else if (places.size() == MOST) {
        break;
      } else {
        places.add(new Place(before(mark.start()), after(mark.end()), new ArrayList<>(List.of(mark))));
      }
    }
    return places.isEmpty() ? List.of(new Place(0, after(AROUND), List.of())) : places;
  }

  private int before(int start) {
    int from = Math.max(0, start - AROUND);
    for (int at = from; from > 0 && at < from + LONGEST_WORD; at++) {
      if (text.charAt(at) == ' ') {
        return at + 1;
      }
    }
    return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private int after(int end) {
    int to = Math.min(text.length(), end + AROUND);
    for (int at = to; to < text.length() && at > to - LONGEST_WORD && at > end; at--) {
      if (text.charAt(at) == ' ') {
        return at;
      }
    }
    return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
  }
}
