package app.afterbell.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.OldDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The template that an organization had before there were several becomes its default one. */
class MovedTemplateTest {

  private static final String THERE_BEFORE = "202611240103";

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'## What we did\n\n## To practise\n'                 | What we did, To practise*                              ",
      "'# Topics  #\r\n\r\nWhich ones?\r\nAll.\r\n\r\n### HOMEWORK\r\n' | Topics (Which ones? All.), HOMEWORK*        ",
      "'Write nicely.\n## Twice\n## twice\n#no\n##\n'        | Twice                                        ",
      "'Just write.'                                        | What we did, What went well, To practise*, Next time   ",
      "''                                                   | What we did, What went well, To practise*, Next time   "})
  void keepsItsHeadingsAndWhatToPractise(String before, String sections) {
    var moved = moved(before == null ? "" : before).forSubject("Algebra");

    assertThat(moved.isDefault()).isTrue();
    assertThat(moved.sections())
        .extracting(section -> section.heading() + hint(section) + (section.practise() ? "*" : ""))
        .isEqualTo(List.of(sections.split(", ")));
  }

  @ParameterizedTest
  @CsvSource("20")
  void keepsTwelveSectionsAtMost(int headings) {
    assertThat(moved("## Section\n".repeat(1) + "## Other %s\n".repeat(headings).formatted(java.util.stream.IntStream
        .range(0, headings).boxed().toArray())).forSubject("Algebra").sections()).hasSize(12);
  }

  private static String hint(Section section) {
    var own = List.of("What we did", "What went well", "To practise", "Next time").contains(section.heading());
    return own || section.hint().isEmpty() ? "" : " (" + section.hint() + ")";
  }

  private static Templates moved(String before) {
    var database = OldDatabase.withTables("moved_template", THERE_BEFORE);
    var sql = new Sql(database.dataSource());
    sql.sql("""
            insert into organization (name, time_zone, support_email, notes_template)
            values ('Riverbend', 'America/New_York', 'a@b.example', :before)
            """)
        .param("before", before)
        .update();
    database.upgrade();
    return new Templates(sql);
  }
}
