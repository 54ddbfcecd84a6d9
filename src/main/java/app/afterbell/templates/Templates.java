package app.afterbell.templates;

import app.afterbell.shared.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to the templates of session notes (R18). Read anew each time: a change holds at once, on every instance. */
@Component
public class Templates {

  /** What notes from elsewhere and of earlier years call it. */
  private static final List<String> PRACTISE = List.of("To practise", "To practice", "Homework");

  private final Sql sql;

  public Templates(Sql sql) {
    this.sql = sql;
  }

  /** The template for engagements of this subject, whatever its case: the one that names it, else the default. */
  public NoteTemplate forSubject(String subject) {
    return choiceFor(subject).own();
  }

  /** The template for engagements of this subject, and the others beside it. */
  public TemplateChoice choiceFor(String subject) {
    return read().choiceFor(subject);
  }

  /** Every template, the default first, the others by name. */
  public List<NoteTemplate> all() {
    return read().all();
  }

  /**
   * The keys ({@link Headings#key}) of all headings that any template has or had: none of them was written by a mentor
   * (R17).
   */
  public Set<String> knownHeadings() {
    return read().headings();
  }

  /** All that is asked of notes that come in, by one statement. */
  public Suggestions read() {
    var rows = sql.sql("""
            select t.id, t.name, t.is_default, t.revision, s.heading, s.hint, s.required, s.practise,
                   s.revision = t.revision and t.deleted_at is null as current,
                   array(select n.subject from note_template_subject n where n.template_id = t.id
                     order by lower(n.subject)) as subjects
            from note_template t
            join note_template_section s on s.template_id = t.id
            order by t.is_default desc, lower(t.name) collate "und-x-icu", t.id, s.position
            """)
        .list(Row.class);
    var byTemplate = new LinkedHashMap<TemplateId, List<Row>>();
    rows.stream().filter(Row::current)
        .forEach(row -> byTemplate.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
    return new Suggestions(
        byTemplate.values().stream().map(Row::template).toList(),
        rows.stream().map(row -> Headings.key(row.heading())).collect(Collectors.toSet()));
  }

  /**
   * The headings under which notes say what to practise, as they were written: those of all templates, earlier and
   * deleted ones too, and what it is called elsewhere. Compare by {@link Headings#key}, or in SQL by lower().
   */
  public List<String> practiseHeadings() {
    return practiseHeadings(sql.sql("select heading from practise_heading order by heading").list(String.class));
  }

  /** Likewise for somebody who has read the view practise_heading within a statement of their own. */
  public static List<String> practiseHeadings(List<String> own) {
    var headings = new LinkedHashSet<>(own);
    headings.addAll(PRACTISE);
    return List.copyOf(headings);
  }

  record Row(
      TemplateId id, String name, boolean isDefault, int revision, String heading, String hint, boolean required,
      boolean practise, boolean current, List<String> subjects) {

    static NoteTemplate template(List<Row> rows) {
      var first = rows.getFirst();
      return new NoteTemplate(
          first.id(), first.name(), first.isDefault(), first.revision(), rows.stream().map(Row::section).toList(),
          first.subjects());
    }

    private Section section() {
      return new Section(heading, hint, required, practise);
    }
  }
}
