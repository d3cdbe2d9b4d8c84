package io.github.nafworkbench.view.noise;

import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.Evaluation.NoisyRmse;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The test error under the noise that is set, by drawing it and by formula. */
final class NoisyError extends VBox {
    private final Workbench workbench;
    private final Label figure = new Label("–");
    private final Label error = new Label();
    private final Label theory = new Label();
    private final Label retrained = new Label();

    NoisyError(Workbench workbench) {
        this.workbench = workbench;
        Label title = new Label("Test RMSE with this noise");
        title.getStyleClass().add("faint");
        figure.getStyleClass().addAll("noisy-figure", "noisy-colour");
        error.getStyleClass().add("figure-error");
        theory.getStyleClass().add("note");
        retrained.getStyleClass().addAll("note", "retrained-colour");
        HBox line = new HBox(6, figure, error);
        line.setAlignment(Pos.BASELINE_LEFT);
        getStyleClass().add("noisy-error");
        setId("noisy-error");
        getChildren().setAll(title, line, theory, retrained);
        setMinHeight(Region.USE_PREF_SIZE);
        Tooltip definition =
                new Tooltip("√( mean over draws of the noise and test rows of (prediction − target)² ) of the"
                        + " trained network with its realised curves. ± standard error from the spread between draws. Theory is"
                        + " the closed formula: exact for one hidden layer, else the leading order for small noise.");
        definition.setWrapText(true);
        definition.setMaxWidth(360);
        definition.setShowDelay(Duration.millis(300));
        definition.setShowDuration(Duration.minutes(1));
        Tooltip.install(this, definition);
        workbench.evaluation().addListener((source, old, now) -> show());
        show();
    }

    private void show() {
        Optional<Evaluation> evaluation =
                workbench.evaluation().get().filter(e -> e.snapshot().epochs() > 0);
        String unit = workbench.project().get().experiment().dataset().targetUnit();
        figure.setText(evaluation.map(e -> Figures.three(e.noisy().rmse())).orElse("–"));
        error.setText(
                evaluation.map(e -> (plusMinus(e.noisy()) + " " + unit).strip()).orElse(""));
        theory.setText(evaluation.map(e -> theory(e.noisy())).orElse("train first: press Run"));
        retrained.setText(evaluation
                .flatMap(Evaluation::noisyRetrained)
                .map(n -> "retrained " + (Figures.three(n.rmse()) + " " + plusMinus(n)).strip() + ", " + theory(n))
                .orElse(""));
    }

    private static String plusMinus(NoisyRmse noisy) {
        return noisy.standardError() == 0 ? "" : Figures.plusMinus(noisy.standardError(), noisy.rmse());
    }

    private static String theory(NoisyRmse noisy) {
        return "theory " + Figures.three(noisy.theory()) + (noisy.exact() ? " (exact)" : " (small noise)");
    }
}
