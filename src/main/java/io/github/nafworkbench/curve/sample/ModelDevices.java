package io.github.nafworkbench.curve.sample;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Three families of model devices, no measurements, in files as instruments write them: differential pairs, inverters at
 * three supplies, and diodes with compliance and noise. The same on every machine, to the byte.
 */
public final class ModelDevices {
    private static final String LABEL = "MODEL DATA computed by NAF Workbench, not measured";
    private static final long SEED = 1;
    /** Thermal voltage kT/q at 300 K, in V. */
    private static final double THERMAL = 0.02585;

    private static final int PAIRS = 12;
    private static final int DIODES = 8;
    private static final double COMPLIANCE = 1e-4;

    private ModelDevices() {}

    /** The texts of the files by their names. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("differential-pairs.txt", differentialPairs());
        files.put("inverters.csv", inverters());
        files.put("diodes.csv", diodes());
        return files;
    }

    private static RandomStream device(int family, int device) {
        return RandomStream.of(SEED, Purpose.MODEL_DEVICES, family, device);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /**
     * {@code I = I_b tanh(kappa (V - V_th) / (2 U_T))} with tail current 10 uA and kappa 0.7; standard deviations 2 % of
     * the current, 5 % of the gain and 10 mV of the threshold. A column for each device, as plotting programs export.
     */
    private static String differentialPairs() {
        StringBuilder text = new StringBuilder("# " + LABEL + "\nVIN");
        text.append("\tIOUT".repeat(PAIRS))
                .append("\nV")
                .append("\tuA".repeat(PAIRS))
                .append('\n');
        for (int k = 1; k <= PAIRS; k++) {
            text.append("\tpair ").append(k);
        }
        for (int i = -40; i <= 40; i++) {
            double v = i / 100.0;
            text.append('\n').append(number("%.2f", v));
            for (int k = 0; k < PAIRS; k++) {
                RandomStream random = device(1, k);
                double current = 10 * (1 + 0.02 * random.normal(0));
                double gain = 0.7 / (2 * THERMAL) * StrictMath.exp(0.05 * random.normal(1));
                double threshold = 0.01 * random.normal(2);
                text.append('\t').append(number("%.5f", current * StrictMath.tanh(gain * (v - threshold))));
            }
        }
        return text.append('\n').toString();
    }

    /**
     * {@code V_out = V_DD / (1 + exp((V_in - V_M) / s))} with {@code V_M = V_DD / 2} and {@code s = V_DD / 25}, at
     * supplies of 1, 1.5 and 2 V, which stand in the settings only, as parameter analysers write them.
     */
    private static String inverters() {
        StringBuilder text = new StringBuilder("SetupTitle, inverter VTC\nPrimitiveTest, I/V Sweep\n")
                .append("TestParameter, Channel.VName, VDD, VSS, VOUT, VIN\n")
                .append("TestParameter, Channel.Func, VAR2, CONST, CONST, VAR1\n")
                .append("TestParameter, Measurement.Primary.Start, 0\nTestParameter, Measurement.Primary.Stop, 2\n")
                .append("TestParameter, Measurement.Primary.Compliance, 0.01\n")
                .append("TestParameter, Measurement.Secondary.Start, 1\n")
                .append("TestParameter, Measurement.Secondary.Count, 3\n")
                .append("TestParameter, Measurement.Secondary.Step, 0.5\n")
                .append("MetaData, TestRecord.Remarks, " + LABEL + "\n")
                .append("Dimension1, 101, 101, 101\nDimension2, 3, 3, 3\nDataName, VIN, VOUT\n");
        for (double supply : new double[] {1, 1.5, 2}) {
            for (int i = 0; i <= 100; i++) {
                double v = i / 50.0;
                double out = supply / (1 + StrictMath.exp((v - 0.5 * supply) / (supply / 25)));
                text.append(number("DataValue, %.2f", v)).append(number(", %.6E\n", out));
            }
        }
        return text.toString();
    }

    /**
     * {@code I = I_s ln(1 + exp((V - V_T) / (n U_T)))}, the softplus law, with {@code I_s} = 5 uA and n = 1.5, held at a
     * compliance of 100 uA; standard deviations 5 % of the scale and 10 mV of the threshold; noise of 0.2 % and 20 nA.
     * Devices below each other with their names, preamble and figures after the data as source meters write them.
     */
    private static String diodes() {
        StringBuilder text = new StringBuilder("Common Settings,\t,,\n.Remark,\t" + LABEL + ",,\n.Channel,\tANODE,,\n")
                .append("..Function,\tVoltage Sweep,,\n..Compliance,\t0.0001,,\n,,,\n")
                .append("\"Device\",\"ANODE Time (s)\",\"ANODE Voltage (V)\",\"ANODE Current (A)\"\n");
        for (int k = 0; k < DIODES; k++) {
            RandomStream random = device(2, k);
            double scale = 5e-6 * (1 + 0.05 * random.normal(0));
            double threshold = 0.4 + 0.01 * random.normal(1);
            for (int i = 0; i <= 75; i++) {
                double v = i / 50.0;
                double ideal = scale * StrictMath.log(1 + StrictMath.exp((v - threshold) / (1.5 * THERMAL)));
                double noisy = ideal * (1 + 0.002 * random.normal(2 + 2L * i)) + 2e-8 * random.normal(3 + 2L * i);
                text.append("\"D")
                        .append(k + 1)
                        .append(number("\",\"%.1f\"", 0.1 * i))
                        .append(number(",\"%.2f\"", v));
                text.append(number(",\"%.6E\"\n", Math.min(COMPLIANCE, noisy)));
            }
        }
        return text.append("\n\"Max\",\"7.5\",\"1.5\",\"0.0001\"\n").toString();
    }
}
