package io.github.nafworkbench.curve.editing;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * A curve by a formula of the net input {@code z}, such as {@code tanh(1.2*z) + 0.05*z}, tabulated on
 * {@value Stroke#KNOTS} knots. A formula can do arithmetic and nothing else.
 */
public final class CurveFormula {
    /** Longest formula that is read. */
    public static final int LONGEST = 300;

    private static final String VARIABLE = "z";

    private CurveFormula() {}

    /**
     * The curve of a formula.
     *
     * @param text the formula
     * @param like beyond the range the curve goes on as this one would
     * @throws InputException with the place in the formula if it cannot be read, or with the net input if it has no
     *     finite output there
     */
    public static TabulatedCurve curve(String text, KnotRange range, ActivationCurve like) throws InputException {
        double[] x = range.knots();
        double[] y = new double[x.length];
        try {
            Expression expression = parsed(text);
            for (int k = 0; k < x.length; k++) {
                y[k] = output(text, expression, x[k]);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Numbers of a thousand million digits.
            throw new InputException("Formula", "its numbers are too large", "Use smaller ones");
        }
        return new TabulatedCurve(text.strip(), x, y, Extrapolation.suiting(like));
    }

    /**
     * What replaces curves by that of a formula.
     *
     * @throws InputException as {@link #curve}
     */
    public static CurveEdit edit(String text, KnotRange range, ActivationCurve like) throws InputException {
        TabulatedCurve curve = curve(text, range, like);
        return (before, whole) -> curve;
    }

    private static Expression parsed(String text) throws InputException {
        if (text.isBlank()) {
            throw new InputException(
                    "Formula", "is empty", "Write the output as a formula of z, for example tanh(1.2*z)");
        }
        if (text.length() > LONGEST) {
            throw new InputException(
                    "Formula",
                    "has " + text.length() + " characters but at most " + LONGEST + " are read",
                    "Write it shorter");
        }
        Expression expression = new Expression(text, FormulaWords.configuration());
        try {
            expression.validate();
            checkNames(text, expression.getUndefinedVariables());
        } catch (ParseException e) {
            throw refused(text, e);
        }
        return expression;
    }

    private static void checkNames(String text, Set<String> names) throws InputException {
        for (String name : names) {
            if (!name.equalsIgnoreCase(VARIABLE)) {
                int at = text.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT)) + 1;
                throw new InputException(
                        "Formula, character " + Math.max(1, at),
                        "'" + name + "' is not known",
                        "Use " + FormulaWords.NAMES);
            }
        }
    }

    private static double output(String text, Expression expression, double z) throws InputException {
        try {
            EvaluationValue value =
                    expression.with(VARIABLE, BigDecimal.valueOf(z)).evaluate();
            double h = value.isNumberValue() ? value.getNumberValue().doubleValue() : Double.NaN;
            if (!(Math.abs(h) <= Stroke.LARGEST_OUTPUT)) {
                throw new InputException(
                        "Formula at z = " + z,
                        value.isNumberValue() ? "the output " + h + " is too large" : "the result is not a number",
                        "Outputs are numbers up to a million in size");
            }
            return h;
        } catch (EvaluationException e) {
            throw new InputException(
                    "Formula, character " + e.getStartPosition() + ", at z = " + z,
                    sentence(e),
                    "Change the formula so that it has a value at every z shown");
        } catch (ParseException e) {
            throw refused(text, e);
        }
    }

    private static InputException refused(String text, BaseException e) {
        int at = Math.max(1, Math.min(text.length(), e.getStartPosition()));
        String advice =
                text.contains("^-") ? "Put a negative exponent in brackets, as in z^(-2)" : "Use " + FormulaWords.NAMES;
        return new InputException("Formula, character " + at, sentence(e), advice);
    }

    private static String sentence(BaseException e) {
        String message = String.valueOf(e.getMessage());
        return message.isEmpty()
                ? "it cannot be read"
                : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
