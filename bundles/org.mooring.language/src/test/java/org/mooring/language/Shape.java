package org.mooring.language;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.mooring.language.ast.*;

/** A tree as a short text: each node in parentheses with its name and what is in it; what says nothing is left out. */
final class Shape {

    private Shape() {}

    /** The statements of a script. */
    static String ofScript(String script) {
        ParseResult result = Parser.parse(null, script);
        if (!result.errors().isEmpty()) {
            return result.errors().stream().map(ParseError::id).toList().toString();
        }
        return list(result.script().end().orElseThrow().statements());
    }

    static String of(Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> optional.map(Shape::of).orElse("");
            case List<?> list -> list(list);
            case String text -> "'" + text.replace("\n", "\\n") + "'";
            case Pipeline pipeline when Constants.pureExpression(pipeline) != null -> of(Constants.pureExpression(pipeline));
            case Pipeline pipeline when pipeline.elements().size() == 1 && !pipeline.background() -> of(pipeline.elements().get(0));
            case StringExpression string -> of(string.value());
            case VariableExpression variable -> (variable.splatted() ? "@" : "$") + variable.path();
            case ConstantExpression number -> number.value() + (number.type() == ConstantExpression.NumberType.INT32 ? ""
                    : ":" + number.type());
            case TypeExpression type -> of(type.type());
            case TypeConstraint type -> of(type.type());
            case TypeName type -> "[" + type.fullName() + "]";
            case BinaryExpression binary -> "(" + binary.operator() + " " + of(binary.left()) + " " + of(binary.right()) + ")";
            case Node node -> node(node);
            default -> value.toString();
        };
    }

    private static String list(List<?> list) {
        return String.join(" ", list.stream().map(Shape::of).toList());
    }

    private static String node(Node node) {
        StringJoiner parts = new StringJoiner(" ", "(", ")");
        parts.add(node.getClass().getSimpleName().replaceFirst("Statement$|Definition$|(?<!Command)Expression$", ""));
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = value(node, component);
            String shown = value instanceof Extent || value == Command.Invocation.NAME || Boolean.FALSE.equals(value) ? ""
                    : Boolean.TRUE.equals(value) ? component.getName() : of(value);
            if (!shown.isEmpty()) {
                parts.add(shown);
            }
        }
        return parts.toString();
    }

    private static Object value(Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
