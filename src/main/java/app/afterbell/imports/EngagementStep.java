package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.NewEngagement;
import org.jspecify.annotations.Nullable;

/** An engagement to be started, or changed into this. @param id as session rows refer to it @param known null for a new one */
record EngagementStep(EngagementId id, @Nullable EngagementId known, NewEngagement agreed) {}
