package app.afterbell.outstanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R18: outstanding notes hold no name, in whatever spelling; what only might be one is pointed out. */
@RuleTest
class NamelessTest {

  private static final String SUBJECT = "Algebra II";

  private static final List<KnownName> KNOWN = List.of(
      new KnownName("Ana Lucía Reyes O’Brien", Who.STUDENT),
      new KnownName("Will Young", Who.STUDENT),
      new KnownName("May Chen (陳薇玲)", Who.STUDENT),
      new KnownName("Karl Müller-Lüdenscheidt", Who.STUDENT),
      new KnownName("Sofía de la Cruz", Who.STUDENT),
      new KnownName("Nour El-Sayed نور السيد", Who.STUDENT),
      new KnownName("김지우", Who.STUDENT),
      new KnownName("James Ross", Who.STUDENT),
      new KnownName("Weiling Wu", Who.STUDENT),
      new KnownName("Maya Okafor", Who.MENTOR),
      new KnownName("Elena Reyes", Who.GUARDIAN),
      new KnownName("Reyes", Who.FAMILY),
      new KnownName("Ana · Algebra II", Who.COURSE));

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "Ana factored; then ANA and ana.              | The student factored; then the student and the student.",
      "Ana’s work, Ana's page                       | The student’s work, the student’s page",
      "With Ana Lucia Reyes O'Brien and Lucía       | With the student and the student",
      "OBrien, O'BRIEN’s, o’brien                   | The student, the student’s, the student",
      "Work of A. Reyes; Ana R. and A.R. today      | Work of the student; the student and the student today",
      "By Ana R. Then we read.                      | By the student. Then we read.",
      "Reyes, Ana: page 84                          | The student: page 84",
      "AnaReyes wrote ana_reyes_essay.pdf           | The student wrote the student_essay.pdf",
      "Mueller; Müller’s; LUEDENSCHEIDT; Karl Muller | The student; the student’s; the student; the student",
      "Müller-Lüdenscheidt and Mueller-Luedenscheidt | The student and the student",
      "de la Cruz; De La Cruz; delacruz; Cruz       | The student; the student; the student; the student",
      "Sofia and the sound of de la mer             | The student and the sound of de la mer",
      "Elsayed; El Sayed; el-sayed; Sayed           | The student; the student; the student; the student",
      "عملت نور اليوم، ونور أيضا                     | عملت the student اليوم، the student أيضا",
      "陳薇玲讀了書，薇玲很好                          | The student讀了書，the student很好",
      "지우는 잘했다                                  | The student는 잘했다",
      "James' book, James’ pen, James’s page        | The student’s book, the student’s pen, the student’s page",
      "Wei Ling; Wei-Ling; weiling                  | The student; the student; the student",
      "We met Will Young and May Chen               | We met the student and the student",
      "Mrs. Reyes and Dr Okafor asked Maya          | The guardian and the mentor asked the mentor",
      "The Reyes family, the Reyeses                | The family, the family",
      "In Ana · Algebra II we did Algebra II        | In the course we did Algebra II",
      "Banana, anatomy and an anagram               | Banana, anatomy and an anagram"})
  void replacesEverySpellingOfAName(String written, String read) {
    assertThat(Nameless.of(written, KNOWN, SUBJECT).text()).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "Write to ana@reyes.example or <mailto:e@x.example> | Write to (mail address) or (mail address)",
      "See https://zoom.us/j/1?pwd=x, zoom.us/j/2.        | See (link), (link).",
      "[The sheet](https://d.example/ana), ![](x.png)     | The sheet,",
      "Ask @ana.reyes there                               | Ask (account) there",
      "Call 555-123-4567, (212) 555 1234 or +49 170 1234567 | Call (phone number), (phone number) or (phone number)",
      "Do 1 2 3 4 5 6 7 8, 12-20, 3.14159265, 2026-11-23  | Do 1 2 3 4 5 6 7 8, 12-20, 3.14159265, 2026-11-23"})
  void takesOutHowSomebodyCanBeReached(String written, String read) {
    assertThat(Nameless.of(written, KNOWN, SUBJECT).text().strip()).isEqualTo(read);
  }

  @Test
  void pointsOutNamesThatAreWordsAndLeavesThemAlone() {
    var nameless = Nameless.of("We will see. Will did it. In May we met May. A. did well.", KNOWN, SUBJECT);

    assertThat(nameless.text()).isEqualTo("We will see. Will did it. In May we met May. A. did well.");
    assertThat(nameless.doubts()).extracting(Nameless.Found::word).containsExactly("will", "Will", "May", "A");
    assertThat(nameless.doubts().get(2).times()).isEqualTo(2);
  }

  @Test
  void pointsOutStrangersByTheirCapitals() {
    var nameless = Nameless.of("Her friend Jake met Mr. Thompson. On Monday we did AP Algebra in English.\n- "
        + "Then nothing.", KNOWN, SUBJECT);

    assertThat(nameless.doubts()).extracting(Nameless.Found::word).containsExactly("Jake", "Thompson");
  }

  @Test
  void saysWhatItReplacedAndHowOften() {
    assertThat(Nameless.of("Ana read. Later Ana wrote to Maya.", KNOWN, SUBJECT).replaced()).containsExactly(
        new Nameless.Found("Ana", "the student", 2), new Nameless.Found("Maya", "the mentor", 1));
  }

  @Test
  void findsNothingMoreInWhatItProposes() {
    var once = Nameless.of("## Ana\nAna's sister, Mrs. Reyes (555-123-4567), 陳薇玲 and Will Young.", KNOWN, SUBJECT)
        .text();

    assertThat(Nameless.of(once, KNOWN, SUBJECT).replaced()).isEmpty();
    assertThat(once).startsWith("## The student\nThe student’s sister, the guardian");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.", "ab-"})
  @Timeout(30)
  void readsALongTextOnce(String word) {
    assertThat(Contacts.in(word.repeat(100_000))).isEmpty();
  }

  @Test
  void cutsTheTextIntoPiecesThatHoldSomething() {
    var nameless = Nameless.of("Ana Reyes wrote to Maya", KNOWN, SUBJECT);

    assertThat(nameless.pieces()).extracting(Nameless.Piece::text)
        .containsExactly("The student", " wrote to ", "the mentor");
  }

  @Test
  void pointsOutNoTitleNoShortWordAndNothingInCapitalsAlone() {
    assertThat(Nameless.of("We asked Professor Al, saw Jo and read about QUASAR there.", KNOWN, SUBJECT).doubts())
        .isEmpty();
  }
}
