package app.afterbell.frame.web.leave;

import app.afterbell.planning.DayOff;
import app.afterbell.planning.Leaves;
import app.afterbell.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a mentor is away, and a form for more.
 *
 * @param typed of a leave that is entered
 * @param standing the sessions in it, once they were asked for; null before
 * @param taken another leave that it meets; null where none
 * @param done what was just done, in the key of its sentence
 */
public record AwayPage(
    Whose whose, List<Leaves.Line> leave, Typed typed, @Nullable List<Choice> standing, Leaves.@Nullable NewLeave asked,
    DayOff.@Nullable Leave taken, @Nullable String done) {}
