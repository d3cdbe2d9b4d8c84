package io.github.nafworkbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.view.start.StartPreferences;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StartPageTest {
    @TempDir
    private Path folder;

    private final StartPreferences preferences = StartPreferences.unsaved();
    private Workbench workbench;
    private MainWindow window;
    private Scene scene;
    private StartSheet page;
    private MainPage main;

    @Start
    void start(Stage stage) {
        Typeface.load();
        workbench = Bench.open();
        window = new MainWindow(workbench, new Look(), preferences);
        scene = new Scene(window, 1366, 700);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        window.start().begin();
    }

    @BeforeEach
    void find(FxRobot robot) {
        page = new StartSheet(robot);
        main = new MainPage(robot, scene);
    }

    private String opened() {
        return workbench.project().get().table().name();
    }

    private String target() {
        return workbench.project().get().experiment().dataset().targetName();
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void open(FxRobot robot, Path file) {
        robot.interact(() -> workbench.open(file));
        Bench.until(() -> opened().equals(String.valueOf(file.getFileName())));
    }

    @Test
    void the_program_starts_with_the_page_and_escape_leads_to_the_table_behind_it() {
        assertThat(page.isOpen()).isTrue();
        assertThat(page.focused()).isEqualTo("sample-benzenoids");
        assertThat(page.texts("#start-page .start-item-name"))
                .containsExactly(
                        "Benzenoid hydrocarbons",
                        "Halide double perovskites",
                        "Zero-point energies",
                        "COMPAS-3, QM9, double perovskites");
        page.press(KeyCode.ESCAPE);
        assertThat(page.isOpen()).isFalse();
        assertThat(opened()).isEqualTo("small.csv");
        page.press(KeyCode.F2);
        assertThat(page.isOpen()).isTrue();
    }

    @Test
    void one_key_opens_the_first_sample() {
        page.press(KeyCode.ENTER);
        Bench.until(() -> opened().equals("benzenoids-9.csv"));
        assertThat(page.isOpen()).isFalse();
        assertThat(target()).isEqualTo("E_rel");
    }

    @Test
    void one_click_opens_another_sample_and_undo_brings_back_the_table_before() {
        page.click("sample-zero");
        Bench.until(() -> opened().equals("zero-point-6.csv"));
        assertThat(target()).isEqualTo("zero_point_energy");
        main.away().press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(opened()).isEqualTo("small.csv");
    }

    @Test
    void a_user_who_does_not_want_the_page_starts_without_it(FxRobot robot) {
        page.click("show-at-start");
        assertThat(preferences.shownAtStart().get()).isFalse();
        page.press(KeyCode.ESCAPE);
        robot.interact(() -> window.start().begin());
        assertThat(page.isOpen()).isFalse();
        main.click("start");
        assertThat(page.isOpen()).isTrue();
        assertThat(page.shownAtStart().isSelected()).isFalse();
    }

    @Test
    void files_opened_are_listed_and_open_again_and_those_gone_say_so(FxRobot robot) throws IOException {
        Path one = table("one.csv", "a,b,c,y\n1,2,3,4\n2,3,5,1\n3,1,2,5\n4,4,7,2\n5,1,1,9\n6,2,2,1\n");
        Path two = table("two.csv", Files.readString(one));
        page.press(KeyCode.ESCAPE);
        open(robot, one);
        open(robot, two);
        Files.delete(one);
        page.press(KeyCode.F2);
        assertThat(page.texts(".recent-name")).containsExactly("two.csv", "one.csv");
        Bench.until(() -> page.texts(".recent-file .note").contains("missing: " + folder));
        assertThat(page.texts(".recent-file .note")).containsExactly(folder.toString(), "missing: " + folder);

        page.takeOffTheList("one.csv");
        assertThat(page.texts(".recent-name")).containsExactly("two.csv");
        robot.interact(workbench::undo);
        assertThat(opened()).isEqualTo("one.csv");
        page.openRecent("two.csv");
        Bench.until(() -> opened().equals("two.csv"));
        assertThat(page.isOpen()).isFalse();
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_not_listed(FxRobot robot) throws IOException {
        Path empty = table("empty.csv", "");
        page.press(KeyCode.ESCAPE);
        robot.interact(() -> workbench.open(empty));
        Bench.until(() -> !main.notices().isEmpty());
        assertThat(preferences.files()).isEmpty();
    }

    @Test
    void published_data_sets_are_walked_through_by_keyboard_and_lead_back() {
        page.click("published");
        assertThat(page.publishedIsOpen()).isTrue();
        assertThat(page.focused()).isEqualTo("published-names");
        assertThat(page.texts(".published-title")).containsExactly("COMPAS-3");
        page.press(KeyCode.DOWN);
        assertThat(page.texts(".published-title")).containsExactly("QM9");
        page.click("back-to-start");
        assertThat(page.isOpen()).isTrue();
        assertThat(page.publishedIsOpen()).isFalse();
    }

    @Test
    void the_address_of_a_publication_is_copied(FxRobot robot) {
        page.click("published");
        page.click("doi");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("https://doi.org/10.1039/d4cp01027b"));
    }
}
