package io.github.nafworkbench.view.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;

class StartPreferencesTest {
    private final MemoryPreferences node = new MemoryPreferences();

    private static Path file(String name) {
        return Path.of(name).toAbsolutePath();
    }

    @Test
    void the_next_start_knows_the_files_the_newest_first_and_each_once() {
        StartPreferences first = StartPreferences.in(node);
        first.opened(Path.of("a.csv"));
        first.opened(Path.of("b.csv"));
        first.opened(Path.of("folder", "..", "a.csv"));
        assertThat(StartPreferences.in(node).files()).containsExactly(file("a.csv"), file("b.csv"));
    }

    @Test
    void the_oldest_are_forgotten() {
        StartPreferences preferences = StartPreferences.in(node);
        for (int i = 0; i < StartPreferences.MOST_FILES + 2; i++) {
            preferences.opened(Path.of(i + ".csv"));
        }
        assertThat(StartPreferences.in(node).files())
                .hasSize(StartPreferences.MOST_FILES)
                .startsWith(file(StartPreferences.MOST_FILES + 1 + ".csv"))
                .doesNotContain(file("0.csv"), file("1.csv"));
    }

    @Test
    void a_file_taken_off_the_list_stays_off() {
        StartPreferences preferences = StartPreferences.in(node);
        preferences.opened(Path.of("a.csv"));
        preferences.opened(Path.of("b.csv"));
        preferences.forget(file("b.csv"));
        assertThat(StartPreferences.in(node).files()).containsExactly(file("a.csv"));
    }

    @Test
    void the_page_is_shown_until_the_user_does_not_want_it() {
        assertThat(StartPreferences.in(node).shownAtStart().get()).isTrue();
        StartPreferences.in(node).shownAtStart().set(false);
        assertThat(StartPreferences.in(node).shownAtStart().get()).isFalse();
    }

    @Test
    void a_path_too_long_to_be_kept_is_left_out() {
        StartPreferences preferences = StartPreferences.in(node);
        preferences.opened(Path.of("a.csv"));
        preferences.opened(Path.of("x".repeat(Preferences.MAX_VALUE_LENGTH)));
        assertThat(StartPreferences.in(node).files()).containsExactly(file("a.csv"));
    }
}
