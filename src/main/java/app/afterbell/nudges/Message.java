package app.afterbell.nudges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor is told now.
 *
 * @param askedBy who asked for it; null where the product does it by itself
 * @param about what waits, the oldest due first; never empty
 */
record Message(NudgeId id, Standing to, @Nullable Staff askedBy, List<Waiting> about) {}
