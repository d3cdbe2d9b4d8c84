package io.github.nafworkbench.curve.editing;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * All that a formula may use. Functions are of real numbers and angles in radians, by {@link StrictMath}; there is none
 * of chance, time or text.
 */
final class FormulaWords {
    /** What a user may write, for a sentence. */
    static final String NAMES =
            "z, numbers, + - * / ^ ( ) < > <= >=, pi, e, abs, sqrt, exp, ln, log10, sin, cos, tan, atan,"
                    + " sinh, cosh, tanh, min, max, if";

    private FormulaWords() {}

    static ExpressionConfiguration configuration() {
        return ExpressionConfiguration.builder()
                .mathContext(MathContext.DECIMAL128)
                .functionDictionary(functions())
                .operatorDictionary(operators())
                .defaultConstants(Map.of(
                        "PI", EvaluationValue.numberValue(BigDecimal.valueOf(Math.PI)),
                        "E", EvaluationValue.numberValue(BigDecimal.valueOf(Math.E))))
                .arraysAllowed(false)
                .structuresAllowed(false)
                .singleQuoteStringLiteralsAllowed(false)
                .build();
    }

    private static OperatorDictionaryIfc operators() {
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new PrefixPlusOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new Quotient());
        operators.addOperator("^", new Power());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        return operators;
    }

    private static FunctionDictionaryIfc functions() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        functions.addFunction("ABS", new Real(Math::abs));
        functions.addFunction("SQRT", new Real(Math::sqrt));
        functions.addFunction("EXP", new Real(StrictMath::exp));
        functions.addFunction("LN", new Real(StrictMath::log));
        functions.addFunction("LOG10", new Real(StrictMath::log10));
        functions.addFunction("SIN", new Real(StrictMath::sin));
        functions.addFunction("COS", new Real(StrictMath::cos));
        functions.addFunction("TAN", new Real(StrictMath::tan));
        functions.addFunction("ATAN", new Real(StrictMath::atan));
        functions.addFunction("SINH", new Real(StrictMath::sinh));
        functions.addFunction("COSH", new Real(StrictMath::cosh));
        functions.addFunction("TANH", new Real(StrictMath::tanh));
        functions.addFunction("MIN", new MinFunction());
        functions.addFunction("MAX", new MaxFunction());
        functions.addFunction("IF", new IfFunction());
        return functions;
    }

    private static EvaluationValue number(double result, Token token, String of) throws EvaluationException {
        if (!Double.isFinite(result)) {
            throw new EvaluationException(token, token.getValue() + " of " + of + " is not a finite number");
        }
        return EvaluationValue.numberValue(BigDecimal.valueOf(result));
    }

    private static double argument(EvaluationValue value, Token token) throws EvaluationException {
        if (!value.isNumberValue()) {
            throw new EvaluationException(token, token.getValue() + " needs numbers");
        }
        return value.getNumberValue().doubleValue();
    }

    /** A function of one real number. */
    @FunctionParameter(name = "value")
    private static final class Real extends AbstractFunction {
        private final DoubleUnaryOperator function;

        Real(DoubleUnaryOperator function) {
            this.function = function;
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
                throws EvaluationException {
            double x = argument(values[0], token);
            return number(function.applyAsDouble(x), token, Double.toString(x));
        }
    }

    /** A power of real numbers, in the time of one multiplication however large they are. */
    @InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER, leftAssociative = false)
    private static final class Power extends AbstractOperator {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
                throws EvaluationException {
            double base = argument(values[0], token);
            double exponent = argument(values[1], token);
            return number(StrictMath.pow(base, exponent), token, base + " and " + exponent);
        }
    }

    /** A quotient of real numbers, which says where it divides by 0. */
    @InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE)
    private static final class Quotient extends AbstractOperator {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
                throws EvaluationException {
            double dividend = argument(values[0], token);
            double divisor = argument(values[1], token);
            return number(dividend / divisor, token, dividend + " and " + divisor);
        }
    }
}
