package app.afterbell.outstanding;

import app.afterbell.shared.Composed;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words without what spellings of one name differ in: case, accents, apostrophes; umlauts as they are written without
 * them.
 */
final class Fold {

  private Fold() {}

  /** The spellings under which a word is known: "Müller" is muller and mueller. */
  static Set<String> forms(String word) {
    var lower = Composed.of(word).toLowerCase(Locale.ROOT);
    var forms = new HashSet<String>();
    forms.add(plain(lower));
    forms.add(plain(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("å", "aa")
        .replace("ø", "oe")));
    addArabic(forms);
    return forms;
  }

  /** In lower case, and bare. */
  static String plain(String word) {
    var bare = Composed.of(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}'’‘ʼ´`\u0640]", "")
        .replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("đ", "d").replace("ð", "d")
        .replace("ł", "l").replace("þ", "th").replace("ı", "i").replace("ى", "ي").replace("ة", "ه");
    return Composed.of(bare);
  }

  // "and", "in", "to" and the article are written in one with the word.
  private static void addArabic(Set<String> forms) {
    for (var form : Set.copyOf(forms)) {
      if (form.length() > 3 && "وفبلك".indexOf(form.charAt(0)) >= 0) {
        forms.add(withoutArticle(form.substring(1)));
      }
      forms.add(withoutArticle(form));
    }
  }

  private static String withoutArticle(String form) {
    return form.length() > 3 && form.startsWith("ال") ? form.substring(2) : form;
  }
}
