package org.mooring.shell.powershell.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;

/** The values of a caller's {@code $using:} expressions, by {@link #key}. */
public record UsingValues(Map<String, Object> values) {

    /** The parameter by which a remote caller hands them to a script. */
    public static final String PARAMETER = "--%";

    /** What PowerShell knows an expression by: its text, without case where it is a variable. */
    public static String key(UsingExpression expression) {
        String text = expression.extent().text();
        return expression.expression() instanceof VariableExpression ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** Of what a remote caller sends for {@link #PARAMETER}: the keys are in base64 of UTF-16. */
    public static UsingValues ofWire(Map<?, ?> sent) {
        Map<String, Object> values = new HashMap<>();
        sent.forEach((key, value) -> values.put(new String(Base64.getDecoder().decode(String.valueOf(key)), StandardCharsets.UTF_16LE), value));
        return new UsingValues(values);
    }

    /** As {@link #ofWire} takes them. */
    public static Map<String, Object> toWire(Map<String, Object> values) {
        Map<String, Object> sent = new HashMap<>();
        values.forEach((key, value) -> sent.put(Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_16LE)), value));
        return sent;
    }

    public boolean has(UsingExpression expression) {
        return values.containsKey(key(expression));
    }

    public Object get(UsingExpression expression) {
        return values.get(key(expression));
    }
}
