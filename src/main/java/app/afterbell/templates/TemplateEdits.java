package app.afterbell.templates;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.TemplateAnswer.ChangedMeanwhile;
import app.afterbell.templates.TemplateAnswer.Refused;
import app.afterbell.templates.TemplateAnswer.Saved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff edit the templates (R18). Changes come one after the other; who may make them, the page knows. */
@Component
public class TemplateEdits {

  private final Sql sql;
  private final Templates templates;

  TemplateEdits(Sql sql, Templates templates) {
    this.sql = sql;
    this.templates = templates;
  }

  @Transactional
  public TemplateAnswer add(TemplateText text, Viewer by, Instant now) {
    lock();
    var refusals = refusals(null, text);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var id = TemplateId.next();
    sql.sql("insert into note_template (id, name, changed_at, changed_by) values (:id, :name, :now, :by)")
        .param("id", id)
        .param("name", text.name())
        .param("now", now)
        .param("by", by.id())
        .update();
    write(id, 1, text);
    return new Saved(id);
  }

  /** @param basedOn the revision that the form showed */
  @Transactional
  public TemplateAnswer change(TemplateId id, int basedOn, TemplateText text, Viewer by, Instant now) {
    lock();
    var standing = find(id);
    if (standing.isEmpty()) {
      return new Refused(List.of(new TemplateRefusal.Gone()));
    }
    if (TemplateText.of(standing.get()).equals(text)) {
      return new Saved(id);
    }
    if (standing.get().revision() != basedOn) {
      return changedMeanwhile(standing.get());
    }
    var refusals = refusals(id, text);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    int revision = basedOn + 1;
    sql.sql("""
            update note_template set name = :name, revision = :revision, changed_at = :now, changed_by = :by
              where id = :id
            """)
        .param("id", id)
        .param("name", text.name())
        .param("revision", revision)
        .param("now", now)
        .param("by", by.id())
        .update();
    write(id, revision, text);
    return new Saved(id);
  }

  /** Takes this one, from now on, for the subjects that none names. */
  @Transactional
  public TemplateAnswer makeDefault(TemplateId id) {
    lock();
    if (find(id).isEmpty()) {
      return new Refused(List.of(new TemplateRefusal.Gone()));
    }
    sql.sql("update note_template set is_default = false where is_default").update();
    sql.sql("update note_template set is_default = true where id = :id").param("id", id).update();
    return new Saved(id);
  }

  /** Its subjects have the default from then on; its headings stay known. Twice is once. */
  @Transactional
  public TemplateAnswer delete(TemplateId id, Viewer by, Instant now) {
    lock();
    if (find(id).filter(NoteTemplate::isDefault).isPresent()) {
      return new Refused(List.of(new TemplateRefusal.IsDefault()));
    }
    sql.sql("delete from note_template_subject where template_id = :id").param("id", id).update();
    sql.sql("update note_template set deleted_at = :now, deleted_by = :by where id = :id and deleted_at is null")
        .param("id", id)
        .param("now", now)
        .param("by", by.id())
        .update();
    return new Saved(id);
  }

  // The default is always there: with all rows locked, nobody else adds or changes one.
  private void lock() {
    sql.sql("select id from note_template order by id for update").list(TemplateId.class);
  }

  private Optional<NoteTemplate> find(TemplateId id) {
    return templates.all().stream().filter(template -> template.id().equals(id)).findFirst();
  }

  private TemplateAnswer changedMeanwhile(NoteTemplate standing) {
    var change = sql.sql("""
            select p.name as by_name, t.changed_at as at
            from note_template t join person_card p on p.id = t.changed_by
            where t.id = :id
            """)
        .param("id", standing.id())
        .one(Change.class);
    return new ChangedMeanwhile(standing, change.byName(), change.at());
  }

  private List<TemplateRefusal> refusals(@Nullable TemplateId own, TemplateText text) {
    var refusals = new ArrayList<>(TemplateRule.check(text));
    for (var other : templates.all()) {
      if (!other.id().equals(own)) {
        if (other.name().equalsIgnoreCase(text.name())) {
          refusals.add(new TemplateRefusal.NameTaken(other.name()));
        }
        text.subjects().stream()
            .filter(subject -> other.subjects().stream().anyMatch(subject::equalsIgnoreCase))
            .forEach(subject -> refusals.add(new TemplateRefusal.SubjectTaken(subject, other.name())));
      }
    }
    return List.copyOf(refusals);
  }

  private void write(TemplateId id, int revision, TemplateText text) {
    for (int i = 0; i < text.sections().size(); i++) {
      var section = text.sections().get(i);
      sql.sql("""
              insert into note_template_section (template_id, revision, position, heading, hint, required, practise)
              values (:id, :revision, :position, :heading, :hint, :required, :practise)
              """)
          .param("id", id)
          .param("revision", revision)
          .param("position", i + 1)
          .param("heading", section.heading())
          .param("hint", section.hint())
          .param("required", section.required())
          .param("practise", section.practise())
          .update();
    }
    sql.sql("delete from note_template_subject where template_id = :id").param("id", id).update();
    sql.sql("insert into note_template_subject (template_id, subject) select :id, unnest(:subjects::text[])")
        .param("id", id)
        .param("subjects", text.subjects())
        .update();
  }

  record Change(String byName, Instant at) {}
}
