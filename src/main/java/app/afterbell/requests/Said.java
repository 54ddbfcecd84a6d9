package app.afterbell.requests;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something said in the conversation of a request. @param decision where it came with one */
public record Said(
    Instant saidAt, PersonId saidBy, String saidByName, Via via, @Nullable RequestState decision,
    @Nullable String body) {}
