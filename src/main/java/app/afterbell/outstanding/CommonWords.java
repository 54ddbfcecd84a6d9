package app.afterbell.outstanding;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that are words of every day too: alone, they are shown to somebody instead of being replaced. */
final class CommonWords {

  private static final Set<String> NAMES = Set.copyOf(List.of(("""
      angel april archer art august autumn baker bell bill black booker bright brook brown carter chance chase \
      christian clay cliff
      cook crystal dale dawn day daisy dean destiny drew earl early east eden english ever faith fields finn fisher \
      ford forest
      forrest fox frank french gene ginger glen good gray grace grant green hall hand harmony hazel heath heaven hill \
      holiday holly
      honor hope hunter ivy iris jack jasmine jay jewel joy july june justice king lake lane lance large law liberty \
      lily little long
      love major many march mark marks mason max may melody mercy miles mill miller mills moon moss nick noble noel \
      north novel olive
      page park parker pat patience pearl penny pepper piper poe pool porter post potter power powers precious price \
      prince queen rain
      ray read reading reason rich river rivers rob robin rock rocky rose royal ruby rusty sage sailor sandy scout \
      sharp shepherd short
      silver skip sky small smart song spring star stone stones storm strong sue summer sun sunny sweet taylor temple \
      thorn trinity
      trip truth turner van victor victory violet walker wall ward waters way wells west white will win winter wise \
      wish wolf wood woods
      word worth wren wright young grant max art case hay ash autumn miles tab ten lee so do an am in on my he us is \
      be by go la le to
      no at it we me or as if of oh ok mu pi xi phi chi van
      """).strip().split("\\s+")));

  /** Capitalized in the middle of a sentence, and no name of a person. */
  private static final Set<String> CAPITALIZED = Set.copyOf(List.of(("""
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
      september october
      november december english french spanish german latin italian chinese mandarin arabic hebrew japanese korean \
      russian portuguese
      american british european african asian internet google zoom wikipedia khan academy chapter page unit lesson \
      section exercise
      problem problems christmas easter thanksgiving halloween ramadan hanukkah earth sun moon
      """).strip().split("\\s+")));

  private CommonWords() {}

  static boolean isWord(String plain) {
    return NAMES.contains(plain) || plain.length() == 1;
  }

  static boolean isCapitalizedAnyway(String word) {
    return CAPITALIZED.contains(word.toLowerCase(Locale.ROOT));
  }
}
