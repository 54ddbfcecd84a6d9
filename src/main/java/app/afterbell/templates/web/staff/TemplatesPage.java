package app.afterbell.templates.web.staff;

import app.afterbell.templates.NoteTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param done what has just been done, if anything: saved, default, deleted */
public record TemplatesPage(List<NoteTemplate> templates, @Nullable String done) {}
