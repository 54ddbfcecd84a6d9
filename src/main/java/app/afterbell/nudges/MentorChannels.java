package app.afterbell.nudges;

import app.afterbell.shared.PersonId;
import java.util.Collection;
import java.util.Set;

/** Where mentors are told beside mail and inbox: the module that has their channels has the bean of this. */
public interface MentorChannels {

  /** Those of them who have one. */
  Set<PersonId> of(Collection<PersonId> mentors);
}
