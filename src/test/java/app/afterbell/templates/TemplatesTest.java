package app.afterbell.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

@SqlTest
class TemplatesTest {

  private final Sql sql;
  private final Templates templates;

  TemplatesTest(Sql sql) {
    this.sql = sql;
    this.templates = new Templates(sql);
  }

  @Test
  void hasTheProductsOwnTemplateFromTheStart() {
    var standard = templates.forSubject("Algebra");

    assertThat(standard.name()).isEqualTo("Standard");
    assertThat(standard.isDefault()).isTrue();
    assertThat(standard.markdown())
        .isEqualTo("## What we did\n\n## What went well\n\n## To practise\n\n## Next time\n");
    assertThat(standard.practiseHeadings()).containsExactly("To practise");
    assertThat(standard.sections()).noneMatch(Section::required).noneMatch(section -> section.hint().isEmpty());
  }

  @Test
  void choosesBySubjectWhateverItsCase() {
    club("Robotics", "Élan");

    assertThat(templates.forSubject("ROBOTICS").name()).isEqualTo("Club");
    assertThat(templates.forSubject(" élan ").name()).isEqualTo("Club");
    assertThat(templates.forSubject("Robotics II").name()).isEqualTo("Standard");
    assertThat(templates.choiceFor("robotics").others()).extracting(NoteTemplate::name).containsExactly("Standard");
  }

  @Test
  void knowsHeadingsAndWhatToPractiseOfEarlierRevisionsAndDeletedTemplatesToo() {
    club();
    sql.sql("""
        insert into note_template_section (template_id, revision, position, heading, hint, required, practise)
        select id, 2, 1, 'Build', '', true, false from note_template where name = 'Club'
        """).update();
    sql.sql("update note_template set revision = 2 where name = 'Club'").update();

    assertThat(templates.all().getLast().markdown()).isEqualTo("## Build\n");
    assertThat(templates.knownHeadings()).contains("build", "try at home", "what we did");
    assertThat(templates.practiseHeadings()).contains("Try at home", "To practise", "To practice", "Homework");
  }

  @Test
  void theDatabaseKeepsASubjectToOneTemplateAndTheDefaultToOne() {
    club("Robotics");

    assertThatThrownBy(() -> sql.sql("""
        insert into note_template_subject (template_id, subject) select id, 'ROBOTICS' from note_template
          where is_default
        """).update()).isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> sql.sql("update note_template set is_default = true").update())
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> sql.sql("update note_template_section set hint = ''").update())
        .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
  }

  private void club(String... subjects) {
    sql.sql("insert into note_template (id, name) values (gen_random_uuid(), 'Club')").update();
    sql.sql("""
        insert into note_template_section (template_id, revision, position, heading, hint, required, practise)
        select id, 1, 1, 'Try at home', '', false, true from note_template where name = 'Club'
        """).update();
    for (var subject : subjects) {
      sql.sql("insert into note_template_subject (template_id, subject) select id, :subject from note_template where "
          + "name = 'Club'")
          .param("subject", subject)
          .update();
    }
  }
}
