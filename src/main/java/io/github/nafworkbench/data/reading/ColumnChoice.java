package io.github.nafworkbench.data.reading;

import java.util.Optional;

/** What the user set for one column; what is empty is detected. */
public record ColumnChoice(Optional<ColumnType> type, Optional<String> unit, Optional<Role> role) {
    /** Everything is detected. */
    public static final ColumnChoice DETECT = new ColumnChoice(Optional.empty(), Optional.empty(), Optional.empty());

    public ColumnChoice withType(ColumnType chosen) {
        return new ColumnChoice(Optional.of(chosen), unit, role);
    }

    public ColumnChoice withUnit(String chosen) {
        return new ColumnChoice(type, Optional.of(chosen), role);
    }

    public ColumnChoice withRole(Role chosen) {
        return new ColumnChoice(type, unit, Optional.of(chosen));
    }
}
