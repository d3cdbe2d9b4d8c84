package io.github.nafworkbench.curve.measured;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Model files in the layouts of instruments, simulators and digitisers; all numbers are made up. */
final class LayoutFiles {
    private LayoutFiles() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] windows1252(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /** A curve like a transistor's, from 0 to 1. */
    static double tanh(double x) {
        return 0.5 + 0.5 * StrictMath.tanh(2 * x);
    }

    /** Places from one end to the other in even steps. */
    static double[] even(double from, double to, int steps) {
        double[] places = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            places[i] = Math.round(1e9 * (from + (to - from) * i / steps)) / 1e9;
        }
        return places;
    }

    static String easyExpert() {
        StringBuilder text = new StringBuilder("\uFEFF\r\nSetupTitle, VTC\r\n")
                .append("TestParameter, Channel.VName, VDD, V2, VOUT, VIN\r\n")
                .append("TestParameter, Channel.IName, I1, I2, I3, I4\r\n")
                .append("TestParameter, Channel.Func, VAR2, CONST, CONST, VAR1\r\n")
                .append("TestParameter, Measurement.Primary.Compliance, 0.05\r\n")
                .append("TestParameter, Measurement.Secondary.Start, 2\r\n")
                .append("TestParameter, Measurement.Secondary.Count, 3\r\n")
                .append("TestParameter, Measurement.Secondary.Step, 1.5\r\n")
                .append("Dimension1, 31, 31\r\nDimension2, 3, 3\r\nDataName, VIN, VOUT\r\n");
        for (double supply : new double[] {2, 3.5, 5}) {
            for (double x : even(-3, 3, 30)) {
                text.append("DataValue, ")
                        .append(x)
                        .append(", ")
                        .append(number(supply * tanh(-x)))
                        .append("\r\n");
            }
        }
        return text.toString();
    }

    static String easyExpertDiode() {
        StringBuilder text = new StringBuilder("SetupTitle, diode\r\nTestParameter, Channel.VName, V1\r\n")
                .append("TestParameter, Channel.IName, I1\r\nTestParameter, Channel.Func, VAR1\r\n")
                .append(
                        "TestParameter, Measurement.Primary.Compliance, 0.05\r\nDimension1, 41, 41\r\nDataName, V1, I1\r\n");
        int i = 0;
        for (double x : even(-40, 0, 40)) {
            double noise = 1e-6 * (i++ % 3);
            text.append("DataValue, ")
                    .append(x)
                    .append(", ")
                    .append(number(Math.max(-0.05, x / 400) - noise))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** Header with the drain first, footer of figures. */
    static String kickStart(String lead) {
        StringBuilder text = new StringBuilder();
        for (String line : new String[] {
            "Common Settings,", ".Channel,\tGATE", "..Instrument,\tBottom 2450", "...Function,\tVoltage Sweep",
            "...Limit,\t0.1", ".Channel,\tDRAIN", "..Instrument,\tTop 2450", "...Function,\tVoltage Bias"
        }) {
            text.append(lead).append(line).append(",,,,\n");
        }
        text.append(
                ",,,,,\n\"Index\",\"DRAIN Time (s)\",\"DRAIN Voltage (V)\",\"DRAIN Current (A)\",\"GATE Voltage (V)\","
                        + "\"GATE Current (A)\"\n");
        int i = 0;
        for (double x : even(-1, 2, 30)) {
            text.append(String.format(
                    Locale.ROOT,
                    "\"%d\",\"%s\",\"0.1\",\"%s\",\"%s\",\"%s\"%n",
                    ++i,
                    0.3 * i + 0.01 * (i % 3),
                    1e-3 * tanh(x - 0.5),
                    x,
                    1e-12 * (i % 5)));
        }
        return text.append(
                        "\n\"Min\",\"0\",\"0.1\",\"1E-9\",\"-1\",\"0\"\n\"Max\",\"9\",\"0.1\",\"1E-3\",\"2\",\"1\"\n")
                .append("\"Mean\",\"9\",\"0.1\",\"1E-3\",\"2\",\"1\"\n\"StdDev\",\"9\",\"0.1\",\"1E-3\",\"2\",\"1\"\n")
                .append("\"CV\",\"47.28%\",\"0.0%\",\"98.9%\",\"58.6%\",\"1%\"\n")
                .toString();
    }

    static String kickStartWide() {
        StringBuilder text = new StringBuilder(".Stepper,\tGATE,,,,,,,,,\n,,,,,,,,,\n\"Index\"");
        for (int step = 1; step <= 3; step++) {
            for (String name : new String[] {"DRAIN Time (s)", "DRAIN Voltage (V)", "DRAIN Current (A)"}) {
                text.append(",\"GATE = ")
                        .append(step * 500)
                        .append("mV")
                        .append(name)
                        .append('"');
            }
        }
        text.append('\n');
        for (int i = 0; i <= 20; i++) {
            text.append('"').append(i + 1).append('"');
            for (int step = 1; step <= 3; step++) {
                text.append(String.format(
                        Locale.ROOT,
                        ",\"%s\",\"%s\",\"%s\"",
                        step * 10 + 0.3 * i + 0.01 * (i % 2),
                        0.25 * i,
                        1e-4 * step * StrictMath.tanh(0.25 * i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    static String autolab() {
        StringBuilder text =
                new StringBuilder("Potential applied (V);Time (s);WE(1).Current (A);WE(1).Potential (V);Scan;"
                        + "Index;Q+;Q-;Current range\n");
        int index = 0;
        for (int scan = 1; scan <= 2; scan++) {
            double[][] parts = {even(0, 1, 25), even(1, -1, 50), even(-1, 0, 25)};
            for (int part = 0; part < 3; part++) {
                for (int i = part == 0 ? 0 : 1; i < parts[part].length; i++) {
                    double x = parts[part][i];
                    double y = 1e-8 * (x * x * x + (part == 1 ? 0.1 : -0.1) * (1 - x * x));
                    text.append(String.format(
                            Locale.GERMANY,
                            "%.8f;%.4f;%.6E;%.8f;%d;%d;%s;%s;%s;%n",
                            x - 0.0024,
                            0.1 * index,
                            y,
                            x - 0.0023,
                            scan,
                            ++index,
                            "1,2E-9",
                            "-3E-9",
                            index % 40 < 20 ? "100 nA" : "1 \u00b5A"));
                }
            }
        }
        return text.toString();
    }

    /** Time, voltage, current and resistance of a sweep 0, 1, 0, -2, 0 V. */
    static String memristor() {
        StringBuilder text = new StringBuilder("Item,Smu1.Time[1][1],Smu1.V[1][1],Smu1.I[1][1],Smu1.R[1][1],\r\n");
        int item = 0;
        double[][] parts = {even(0, 1, 20), even(1, 0, 20), even(0, -2, 40), even(-2, 0, 40)};
        for (int part = 0; part < 4; part++) {
            for (int i = part == 0 ? 0 : 1; i < parts[part].length; i++) {
                double v = parts[part][i];
                double current = 1e-3 * v * (part % 2 == 0 ? 1 : 2) + 1e-7;
                text.append(String.format(
                        Locale.ROOT, "%d,%.3f,%.4f,%.6e,%.5e,%n", ++item, 0.021 * item, v, current, v / current));
            }
        }
        return text.toString();
    }

    static String ltspice() {
        StringBuilder text = new StringBuilder("time\tV(pre)\tR1\tIx(U1:TE)\n");
        for (int i = 0; i <= 100; i++) {
            double t = 1e-3 * i * i;
            double v = StrictMath.sin(2 * Math.PI * t / 10);
            text.append(
                    String.format(Locale.ROOT, "%.15e\t%.15e\t%.15e\t%.15e%n", t, v, 1000 + i * 1.5, 1e-3 * v * v * v)
                            .replaceAll("e([+-])(\\d\\d)\\b", "e$10$2"));
        }
        return text.toString();
    }

    static String ltspiceSteps() {
        StringBuilder text = new StringBuilder("vin\tV(out)\n");
        String[] loads = {"1K", "10K", "1Meg"};
        for (int step = 0; step < 3; step++) {
            text.append("Step Information: Rload=")
                    .append(loads[step])
                    .append("  (Step: ")
                    .append(step + 1)
                    .append("/3)\n");
            for (double x : even(0, 2, 20)) {
                text.append(String.format(Locale.ROOT, "%.15e\t%.15e%n", x, (step + 1) * tanh(1 - x)));
            }
        }
        return text.toString();
    }

    static String labView() {
        StringBuilder text = new StringBuilder("V_G\tI_DS (A)\tI_DS Error (A)\tI_G (A)\tI_G Error (A)\r\n");
        double[][] parts = {even(-0.9, 0.3, 24), even(0.3, -0.9, 24)};
        for (int part = 0; part < 2; part++) {
            for (double x : parts[part]) {
                double y = -1e-4 * tanh(-x - (part == 0 ? 0.3 : 0.35));
                text.append(String.format(Locale.ROOT, "%.6f\t%.6E\t%.6E\t%.6E\t%.6E%n", x, y, 1e-7, 1e-9 * x, 1e-10));
            }
        }
        return text.toString();
    }

    static String icCap() {
        StringBuilder text = new StringBuilder("""
                        ! VERSION = 6.00
                        BEGIN_HEADER
                         ICCAP_INPUTS
                          VD  V  D GROUND SMU1 0.1 LIN  2  0.1  1.8  2  1.7
                          VG  V  G GROUND SMU2 0.1 LIN  1  0  1.8  19  0.1
                          VB  V  B GROUND SMU3 0.1 CON 0
                         ICCAP_OUTPUTS
                          IG  I  G GROUND SMU2 B
                          ID  I  D GROUND SMU1 B
                          IB  I  B GROUND SMU3 B
                        END_HEADER

                        """);
        for (double drain : new double[] {0.1, 1.8}) {
            text.append("BEGIN_DB\n ICCAP_VAR VD  ").append(drain).append("\n ICCAP_VAR VB  0\n\n #VG  IG  ID  IB\n");
            for (double x : even(0, 1.8, 18)) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %.4g  %s  %s  -1.0254e-012%n",
                        x,
                        "1.0254e-011",
                        String.format(Locale.ROOT, "%.4e", 1e-4 * drain * tanh(x - 0.7))
                                .replaceAll("e-(\\d\\d)$", "e-0$1")));
            }
            text.append("END_DB\n\n");
        }
        return text.toString();
    }

    static String ngspice() {
        StringBuilder text = new StringBuilder();
        for (double x : even(-2, 2, 40)) {
            for (int k = 1; k <= 4; k++) {
                text.append(String.format(Locale.ROOT, " %.8e %.8e ", x, StrictMath.tanh(k * x)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    static String xyce(boolean prn) {
        String separator = prn ? "   " : ",";
        StringBuilder text = new StringBuilder(prn ? "Index" + separator : "")
                .append("V(IN)")
                .append(separator)
                .append("V(OUT)\n");
        int i = 0;
        for (double x : even(0, 3, 30)) {
            text.append(prn ? i++ + separator : "")
                    .append(String.format(Locale.ROOT, "%.8e%s%.8e%n", x, separator, 3 * tanh(1.5 - x)));
        }
        return text.append(prn ? "End of Xyce(TM) Simulation\n" : "").toString();
    }

    static String sentaurus() {
        StringBuilder text = new StringBuilder("""
                        DF-ISE text

                        Info {
                          version   = 1.0
                          type      = xyplot
                          datasets  = [
                            "ndrain OuterVoltage" "ndrain eCurrent" "ndrain TotalCurrent"
                            "ngate OuterVoltage" ]
                          functions = [ OuterVoltage eCurrent TotalCurrent OuterVoltage ]
                        }

                        Data {
                        """);
        for (double x : even(0, 0.8, 16)) {
            text.append(String.format(
                    Locale.ROOT,
                    "      6.50000000E-01   %.8E%n      %.8E   %.8E%n",
                    1e-5 * tanh(x - 0.4),
                    1.0001e-5 * tanh(x - 0.4),
                    x));
        }
        return text.append("}\n").toString();
    }

    static String waveForms() {
        StringBuilder text = new StringBuilder("""
                        #Digilent WaveForms Oscilloscope Acquisition
                        #Device Name: Discovery2
                        #Date Time: 2025-01-01 10:00:00
                        #Sample rate: 4000Hz
                        #Samples: 201
                        #Trigger: None

                        Time (s),Channel 1 (V),Channel 2 (V)
                        """);
        for (int i = 0; i <= 200; i++) {
            double x = -1 + 0.01 * i;
            text.append(String.format(
                    Locale.ROOT, "%.6f,%.8f,%.8f%n", i / 4000.0, x + 0.0004 * ((i * 7) % 5 - 2), tanh(x)));
        }
        return text.toString();
    }

    static String plotDigitizer() {
        return """
                Device A,,Device B,
                X,Y,X,Y
                -1.02,0.01,-0.9,0.03
                1.1,0.99,-0.5,0.1
                -0.5,0.12,0,0.4
                0,0.5,0.4,0.8
                0.52,0.88,0.9,0.95
                0.25,0.7,,
                -0.75,0.05,,
                0.8,0.96,,
                """;
    }

    static String origin() {
        StringBuilder text = new StringBuilder("Gate voltage\tId\tId\nV\t\u00b5A\t\u00b5A\n\tneuron 1\tneuron 2\n");
        for (double x : even(-3, 3, 30)) {
            text.append(x)
                    .append('\t')
                    .append(number(100 * tanh(x)))
                    .append('\t')
                    .append(number(90 * tanh(x + 0.1)))
                    .append('\n');
        }
        return text.toString();
    }

    static String longFormat() {
        StringBuilder text = new StringBuilder("device,VG (V),ID (A)\n");
        for (double x : even(0, 1, 20)) {
            for (String device : new String[] {"M1", "M2", "M3"}) {
                text.append(device)
                        .append(',')
                        .append(x)
                        .append(',')
                        .append(number(1e-6 * device.charAt(1) * tanh(x)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    static byte[] clarius() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet data = workbook.createSheet("Data");
            String[] names = {"GateI", "GateV", "DrainI", "DrainV"};
            Row head = data.createRow(0);
            for (int trace = 1; trace <= 3; trace++) {
                for (int c = 0; c < 4; c++) {
                    head.createCell(4 * (trace - 1) + c).setCellValue(names[c] + "(" + trace + ")");
                }
            }
            double[] drains = {0.1, 1, 1};
            double[][] sweep = {even(-2, 2, 40), even(2, -2, 40)};
            for (int i = 0; i < 82; i++) {
                Row row = data.createRow(i + 1);
                double gate = sweep[i / 41][i % 41];
                for (int trace = 0; trace < 3; trace++) {
                    double[] cells = {
                        1e-12, gate, 1e-6 * drains[trace] * tanh(gate - 0.1 * Math.floorDiv(i, 41)), drains[trace]
                    };
                    for (int c = 0; c < 4; c++) {
                        row.createCell(4 * trace + c).setCellValue(cells[c]);
                    }
                }
            }
            Sheet calc = workbook.createSheet("Calc");
            calc.createRow(0).createCell(0).setCellValue("#REF");
            calc.createRow(1).createCell(0).setCellValue("#REF");
            Sheet settings = workbook.createSheet("Settings");
            String[][] cells = {
                {"Test Name", "vgs-id", "", ""},
                {"Device Terminal", "Gate", "Drain", "Source"},
                {"Forcing Function", "Voltage Sweep", "Voltage Step", "Voltage Bias"},
                {"Start/Level", "-2", "0.1", "0"},
                {"Dual Sweep", "Enabled", "", ""}
            };
            for (int r = 0; r < cells.length; r++) {
                Row row = settings.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    row.createCell(c).setCellValue(cells[r][c]);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Two columns without names. */
    static String twoColumns(String separator, DoubleUnaryOperator curve, double from, double to, int steps) {
        StringBuilder text = new StringBuilder();
        for (double x : even(from, to, steps)) {
            text.append(x)
                    .append(separator)
                    .append(number(curve.applyAsDouble(x)))
                    .append('\n');
        }
        return text.toString();
    }
}
