package app.afterbell.audit.web.staff;

import app.afterbell.shared.PersonId;
import java.util.List;

/**
 * Who read and who changed what about one student.
 *
 * @param family guardians who may read the notes; like the student and the mentors, they are not written down
 * @param changes the newest
 * @param moreChanges there are more than these
 */
public record StudentPage(
    PersonId id,
    String name,
    List<String> family,
    List<String> mentors,
    Reading.Part readings,
    List<Change> changes,
    boolean moreChanges) {}
