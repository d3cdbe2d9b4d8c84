package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.view.Figures;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What the curve does beyond its end knots, and how much of the training rows is there. */
final class EndsBox extends VBox {
    private final ComboBox<Extrapolation> policy = new ComboBox<>();
    private final Label words = Controls.note("outside-words");
    private boolean showing;

    /**
     * The box.
     *
     * @param chosen gets the policy that the user chose
     */
    EndsBox(Consumer<Extrapolation> chosen) {
        super(6);
        Controls.named(policy, "extrapolation", "Extrapolation", "What the curve does beyond its ends (E)");
        policy.getItems().setAll(Extrapolation.values());
        policy.setConverter(new StringConverter<>() {
            @Override
            public String toString(Extrapolation value) {
                return value == null
                        ? ""
                        : switch (value) {
                            case CONSTANT -> "constant: holds the end value";
                            case LINEAR -> "linear: goes on straight";
                            case REFUSE -> "refuse: no figures from there";
                        };
            }

            @Override
            public Extrapolation fromString(String text) {
                throw new UnsupportedOperationException("the box is not typed in");
            }
        });
        policy.valueProperty().addListener((source, old, now) -> {
            if (!showing && now != null) {
                chosen.accept(now);
            }
        });
        getChildren().addAll(Controls.heading("Beyond the ends"), policy, words);
    }

    void choose() {
        policy.requestFocus();
        policy.show();
    }

    void show(ActivationCurve curve, Optional<NetInputs> inputs) {
        ActivationCurve base = curve instanceof AffineCurve affine ? affine.base() : curve;
        boolean formula = base instanceof AnalyticCurve;
        showing = true;
        policy.setDisable(formula);
        policy.setValue(Extrapolation.suiting(curve));
        showing = false;
        if (formula) {
            words.setText("This curve is a formula, known at every net input.");
        } else {
            words.setText(inputs.map(n -> sentence(n.beyond(), Extrapolation.suiting(curve)))
                    .orElse("Train to see how much of the data is beyond the ends."));
        }
    }

    private static String sentence(double beyond, Extrapolation policy) {
        if (beyond == 0) {
            return "No training row is beyond the ends.";
        }
        String share = Figures.three(100 * beyond) + " % of the training rows are beyond the ends";
        return policy == Extrapolation.REFUSE ? share + "; commands refuse figures that rest on them." : share + ".";
    }
}
