package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.ColumnType;
import io.github.nafworkbench.data.reading.Role;

/** Roles and types in words. */
final class RoleText {
    private RoleText() {}

    static String name(Role role) {
        return switch (role) {
            case INPUT -> "input";
            case TARGET -> "target";
            case ID -> "identifier";
            case GROUP -> "group";
            case IGNORE -> "ignored";
        };
    }

    static String name(ColumnType type) {
        return switch (type) {
            case NUMBER -> "number";
            case TEXT -> "text";
        };
    }

    /** What a role means. */
    static String meaning(Role role) {
        return switch (role) {
            case INPUT -> "the network learns from it";
            case TARGET -> "the network learns to predict it; one column";
            case ID -> "names or numbers the rows";
            case GROUP -> "rows with the same value train or test together; one column";
            case IGNORE -> "not used";
        };
    }
}
