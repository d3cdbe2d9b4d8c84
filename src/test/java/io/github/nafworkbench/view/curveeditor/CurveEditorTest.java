package io.github.nafworkbench.view.curveeditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.view.Bench;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.curve.CurveFrame;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CurveEditorTest {
    private static final NeuronId NEURON = new NeuronId(0, 2);
    private static final NeuronId OTHER = new NeuronId(0, 4);

    private Workbench workbench;
    private EditorPage page;

    @Start
    void start(Stage stage) {
        workbench = Bench.open();
        stage.setScene(Bench.scene(new CurveEditor(workbench, new Look()), 1280, 720));
        stage.show();
    }

    @BeforeEach
    void select(FxRobot robot) {
        page = new EditorPage(robot);
        Bench.until(() -> workbench.training().get().isPresent());
        select(robot, NEURON);
    }

    private void select(FxRobot robot, NeuronId... ids) {
        robot.interact(() -> {
            workbench.selection().set(List.of(ids));
            workbench.selected().set(Optional.of(ids[0]));
        });
    }

    private ActivationCurve curve(NeuronId id) {
        return workbench.project().get().tuning().realised().curve(id.layer(), id.neuron());
    }

    private ActivationCurve curve() {
        return curve(NEURON);
    }

    private void undo(FxRobot robot) {
        robot.interact(workbench::undo);
    }

    private void assertIdealAfterOneUndo(FxRobot robot) {
        assertThat(curve()).isNotEqualTo(AnalyticCurve.TANH);
        undo(robot);
        assertThat(workbench.project().get().tuning().drawn().layers().get(0)).containsOnly(AnalyticCurve.TANH);
        assertThat(workbench.canUndo().get()).isFalse();
    }

    @Test
    void a_freehand_stroke_goes_to_all_selected_neurons_in_one_undo_step(FxRobot robot) {
        select(robot, NEURON, OTHER);
        page.drag(-2, 0.5, -1, 0.5, 2, 0.5);
        assertThat(curve().value(0)).isCloseTo(0.5, within(0.02));
        assertThat(curve(OTHER)).isEqualTo(curve());
        assertThat(page.text("editor-title")).isEqualTo("Curve of neuron 3 and 1 other");
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void a_control_point_is_added_dragged_and_deleted_in_one_undo_step_each(FxRobot robot) {
        page.take(Tool.POINTS).doubleClick(1.2, 0.3);
        ActivationCurve added = curve();
        assertThat(added.value(1.2)).isCloseTo(0.3, within(0.05));
        page.drag(1.2, 0.3, 1.3, 0.4, 1.35, 0.6);
        assertThat(curve().value(1.35)).isCloseTo(0.6, within(0.05));
        page.press(KeyCode.DELETE);
        assertThat(curve().value(1.35)).isGreaterThan(0.8);
        undo(robot);
        assertThat(curve().value(1.35)).isCloseTo(0.6, within(0.05));
        undo(robot);
        assertThat(curve()).isEqualTo(added);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void keys_walk_to_a_control_point_move_it_in_one_undo_step_and_delete_it(FxRobot robot) {
        page.take(Tool.POINTS).press(KeyCode.PERIOD).press(KeyCode.UP, 3);
        TabulatedCurve moved = (TabulatedCurve) curve();
        double low = moved.x(0);
        assertThat(moved.value(low)).isGreaterThan(AnalyticCurve.TANH.value(low) + 0.02);
        page.press(KeyCode.PERIOD).press(KeyCode.DELETE);
        assertThat(((TabulatedCurve) curve()).knots()).isEqualTo(moved.knots() - 1);
        undo(robot);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void insert_adds_a_control_point_at_the_caret(FxRobot robot) {
        page.take(Tool.POINTS).press(KeyCode.PERIOD).press(KeyCode.UP);
        int before = ((TabulatedCurve) curve()).knots();
        page.click(-0.4, 0.9).press(KeyCode.INSERT);
        TabulatedCurve after = (TabulatedCurve) curve();
        assertThat(after.knots()).isEqualTo(before + 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < after.knots(); k++) {
            nearest = Math.min(nearest, Math.abs(after.x(k) + 0.4));
        }
        assertThat(nearest).isLessThan(0.05);
    }

    @Test
    void the_push_brush_moves_the_curve_within_its_radius_alone(FxRobot robot) {
        page.take(Tool.PUSH).drag(0, 0, 0, 0.1, 0, 0.3);
        assertThat(curve().value(0)).isCloseTo(0.3, within(0.03));
        assertThat(curve().value(2)).isCloseTo(AnalyticCurve.TANH.value(2), within(1e-3));
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void the_pull_brush_draws_the_curve_towards_the_pointer(FxRobot robot) {
        page.take(Tool.PULL).click(0, 0.8);
        assertThat(curve().value(0)).isBetween(0.1, 0.3);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void a_click_of_the_smooth_brush_takes_roughness_out(FxRobot robot) {
        page.drag(-0.1, 0.5, 0.1, 0.5);
        double rough = curve().value(0);
        page.take(Tool.SMOOTH).click(0, 0.5).click(0.05, 0.5);
        assertThat(curve().value(0)).isLessThan(rough - 0.005);
        undo(robot);
        undo(robot);
        assertThat(curve().value(0)).isEqualTo(rough);
    }

    @Test
    void wheel_and_brackets_change_the_radius_of_a_brush_and_do_not_zoom() {
        Slider radius = (Slider) page.node("brush-radius");
        double first = radius.getValue();
        page.take(Tool.PUSH);
        CurveFrame frame = page.frame();
        page.wheel(2);
        assertThat(radius.getValue()).isCloseTo(first * 1.15 * 1.15, within(1e-9));
        page.press(KeyCode.OPEN_BRACKET, 2);
        assertThat(radius.getValue()).isCloseTo(first, within(1e-9));
        assertThat(page.frame()).isEqualTo(frame);
    }

    @Test
    void up_pushes_at_the_caret_in_one_undo_step(FxRobot robot) {
        page.take(Tool.PUSH).click(0, 0.6).press(KeyCode.UP, 4);
        assertThat(curve().value(0)).isGreaterThan(0.05);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void mirrors_are_exact(FxRobot robot) {
        page.enter("shift-z", "1");
        double before = curve().value(0.3);
        page.press(KeyCode.H);
        assertThat(curve().value(-0.3)).isEqualTo(before);
        page.press(KeyCode.V);
        assertThat(curve().value(-0.3)).isEqualTo(-before);
        page.click("mirror-z").click("mirror-h");
        assertThat(curve().value(0.3)).isEqualTo(before);
        undo(robot);
        undo(robot);
        undo(robot);
        undo(robot);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void numbers_shift_and_scale_every_selected_curve(FxRobot robot) {
        select(robot, NEURON, OTHER);
        page.type("shift-z", "0.5").enter("shift-h", "0,1");
        assertThat(curve().value(0.5)).isCloseTo(0.1, within(1e-12));
        assertThat(curve(OTHER)).isEqualTo(curve());
        undo(robot);
        page.type("scale-z", "2").type("scale-h", "1.5").click("scale-curve");
        assertThat(curve().value(1)).isCloseTo(1.5 * Math.tanh(0.5), within(1e-12));
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void a_number_that_is_none_is_told_and_changes_nothing(FxRobot robot) {
        page.enter("shift-z", "a lot");
        assertThat(page.text("change-trouble")).contains("Shift of z").contains("a lot");
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        page.enter("shift-z", "1");
        assertThat(page.shown("change-trouble")).isFalse();
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void dragging_shifts_and_scales_the_whole_curve(FxRobot robot) {
        page.take(Tool.SHIFT).drag(0, 0, 0.5, 0.1, 1, 0.2);
        assertThat(curve().value(1)).isCloseTo(0.2, within(0.02));
        undo(robot);
        page.take(Tool.SCALE).drag(2, 0.5, 3, 0.4, 4, 0.25);
        assertThat(curve().value(2)).isCloseTo(0.5 * Math.tanh(1), within(0.02));
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void arrows_shift_the_whole_curve_in_one_undo_step(FxRobot robot) {
        page.take(Tool.SHIFT).press(KeyCode.RIGHT, 5);
        assertThat(curve().value(0)).isLessThan(-0.2);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void a_formula_becomes_the_curve_of_all_selected_neurons(FxRobot robot) {
        select(robot, NEURON, OTHER);
        page.press(KeyCode.F);
        robot.write("0.5*tanh(z) + 0.05*z").type(KeyCode.ENTER);
        assertThat(curve().value(1)).isCloseTo(0.5 * Math.tanh(1) + 0.05, within(1e-4));
        assertThat(curve(OTHER)).isEqualTo(curve());
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void a_bad_formula_is_told_in_one_sentence_and_changes_nothing(FxRobot robot) {
        page.enter("formula", "tanh(z");
        assertThat(page.text("formula-trouble"))
                .startsWith("Formula")
                .endsWith(".")
                .doesNotContain("\n");
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        page.enter("formula", "z/4");
        assertThat(page.shown("formula-trouble")).isFalse();
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void with_monotone_switched_on_a_stroke_never_turns_the_curve_back(FxRobot robot) {
        page.press(KeyCode.T).drag(-1, 0.6, 1, -0.6);
        double before = curve().value(-6);
        for (double z = -6; z <= 6; z += 0.05) {
            assertThat(curve().value(z)).isGreaterThanOrEqualTo(before - 1e-12);
            before = curve().value(z);
        }
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void with_odd_and_bounded_switched_on_the_shape_is_kept(FxRobot robot) {
        page.press(KeyCode.O).press(KeyCode.B).take(Tool.PUSH).drag(2, 0.5, 2, 0.9);
        for (double z = -5; z <= 5; z += 0.25) {
            assertThat(curve().value(-z)).isCloseTo(-curve().value(z), within(1e-9));
            assertThat(curve().value(z)).isBetween(-1.0, 1.0);
        }
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void apply_now_brings_a_curve_to_what_is_switched_on(FxRobot robot) {
        page.enter("scale-h", "2").press(KeyCode.B);
        assertThat(curve().value(3)).isGreaterThan(1.5);
        page.click("apply-constraints");
        assertThat(curve().value(3)).isCloseTo(1, within(1e-12));
        undo(robot);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void what_a_curve_does_beyond_its_ends_is_chosen(FxRobot robot) {
        ComboBox<?> box = (ComboBox<?>) page.node("extrapolation");
        assertThat(box.isDisabled()).isTrue();
        page.enter("formula", "z/4");
        ActivationCurve constant = curve();
        assertThat(box.isDisabled()).isFalse();
        page.press(KeyCode.E);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(Extrapolation.suiting(curve())).isEqualTo(Extrapolation.LINEAR);
        assertThat(curve().value(40)).isCloseTo(10, within(1e-6));
        undo(robot);
        assertThat(curve()).isEqualTo(constant);
        assertThat(box.getValue()).isEqualTo(Extrapolation.CONSTANT);
    }

    @Test
    void a_copied_curve_is_pasted_to_another_neuron_exactly(FxRobot robot) {
        page.enter("scale-h", "1.5").press(KeyCode.CONTROL, KeyCode.C);
        ActivationCurve copied = curve();
        select(robot, OTHER);
        page.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(curve(OTHER)).isEqualTo(copied);
        undo(robot);
        assertThat(curve(OTHER)).isEqualTo(AnalyticCurve.TANH);
        assertThat(curve()).isEqualTo(copied);
    }

    @Test
    void a_curve_leaves_as_two_columns_and_two_columns_come_in(FxRobot robot) {
        page.click("copy-curve");
        assertThat(page.clipboard()).startsWith("z\th\n");
        page.clipboard("z\th\n-2\t-0.5\n-1\t0\n1\t0.25\n2\t0.75\n").click("paste-curve");
        Bench.until(() -> !curve().equals(AnalyticCurve.TANH));
        assertThat(curve().value(1)).isEqualTo(0.25);
        assertThat(curve().value(2)).isEqualTo(0.75);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void text_that_is_no_curve_is_told_in_one_sentence_and_changes_nothing() {
        page.clipboard("dear colleagues").press(KeyCode.CONTROL, KeyCode.V);
        Bench.until(() -> page.shown("clipboard-trouble"));
        assertThat(page.text("clipboard-trouble"))
                .startsWith("Clipboard")
                .endsWith(".")
                .doesNotContain("\n");
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        page.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(page.shown("clipboard-trouble")).isFalse();
    }

    @Test
    void keys_zoom_and_pan_and_show_all_again() {
        CurveFrame all = page.frame();
        page.press(KeyCode.PLUS);
        assertThat(width(page.frame())).isCloseTo(0.8 * width(all), within(1e-9));
        page.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(page.frame().zLow()).isGreaterThan(all.zLow() + 0.1 * width(all));
        page.press(KeyCode.DIGIT0);
        assertThat(page.frame()).isEqualTo(all);
        page.wheel(-1);
        assertThat(width(page.frame())).isGreaterThan(width(all));
        page.click("show-all");
        assertThat(page.frame()).isEqualTo(all);
        assertThat(workbench.canUndo().get()).isFalse();
    }

    private static double width(CurveFrame frame) {
        return frame.zHigh() - frame.zLow();
    }

    @Test
    void the_difference_to_the_ideal_curve_is_told_with_a_true_minus_and_undone(FxRobot robot) {
        assertThat(page.text("difference-words")).isEqualTo("This curve is the ideal one, tanh.");
        page.enter("shift-h", "-0.25");
        assertThat(page.text("difference-words")).startsWith("Largest difference −0.250 at z = ");
        page.press(KeyCode.I);
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        undo(robot);
        assertIdealAfterOneUndo(robot);
    }

    @Test
    void letters_typed_into_a_field_are_no_commands() {
        page.type("formula", "abcdefhiklmopstuv");
        assertThat(curve()).isEqualTo(AnalyticCurve.TANH);
        assertThat(page.node("extrapolation").isDisabled()).isTrue();
        assertThat(page.shown("formula-trouble")).isFalse();
    }

    @Test
    void without_a_selected_neuron_one_sentence_tells_what_to_do(FxRobot robot) {
        robot.interact(() -> workbench.selection().clear());
        assertThat(robot.lookup(
                                "Select neurons in the network to edit their curves: click, Shift-click, drag, or Ctrl+A"
                                        + " for all.")
                        .query()
                        .isVisible())
                .isTrue();
        page.press(KeyCode.H);
        assertThat(workbench.canUndo().get()).isFalse();
    }
}
