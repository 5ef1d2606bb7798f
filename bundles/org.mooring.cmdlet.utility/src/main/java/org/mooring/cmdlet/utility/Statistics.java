package org.mooring.cmdlet.utility;

import org.mooring.api.stream.DotNetException;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;

/** Figures that Measure-Object gathers of one property. */
final class Statistics {

    int count;
    int lines;
    int words;
    int characters;
    double sum;
    boolean allNumbers = true;
    Object maximum;
    Object minimum;
    Double maximumNumber;
    Double minimumNumber;
    private double mean;
    private double squares;
    private int numbers;

    /** @param number null for what is none */
    void value(Object value, Double number) {
        if (number == null) {
            allNumbers = false;
        } else {
            sum += number;
            numbers++;
            double delta = number - mean;
            mean += delta / numbers;
            squares += delta * (number - mean);
            maximumNumber = maximumNumber == null || number > maximumNumber ? number : maximumNumber;
            minimumNumber = minimumNumber == null || number < minimumNumber ? number : minimumNumber;
        }
        if (maximum == null || order(value, maximum) > 0) {
            maximum = value;
        }
        if (minimum == null || order(value, minimum) < 0) {
            minimum = value;
        }
    }

    private static int order(Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return Integer.compare(x, y);
        }
        try {
            return Comparison.compare(a, b, true);
        } catch (DotNetException incomparable) {
            return Conversion.toText(a).compareToIgnoreCase(Conversion.toText(b));
        }
    }

    double standardDeviation() {
        return numbers > 1 ? Math.sqrt(squares / (numbers - 1)) : 0;
    }

    void text(String text, boolean ignoreWhiteSpace) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (!space || !ignoreWhiteSpace) {
                characters++;
            }
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
            if (c == '\n' && i < text.length() - 1) {
                lines++;
            }
        }
        if (!text.isEmpty()) {
            lines++;
        }
    }
}
