package org.chainon.job;

import java.time.Duration;
import java.time.LocalTime;

/** When a job is done. */
public sealed interface When {
    /** Again that long after it has ended. */
    record Every(Duration pause) implements When {}

    /** Once a day, on the operator's clock. */
    record Daily(LocalTime at) implements When {}

    /** Only when somebody asks for it. */
    record Asked() implements When {}
}
