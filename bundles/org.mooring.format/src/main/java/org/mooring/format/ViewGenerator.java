package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Formatter;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Turns objects into the content of one form: a table's rows, a list's fields, a wide view's cells, a custom view's lines. */
abstract class ViewGenerator {

    /** Up to so many properties an object without a view is a row of a table, with more a list. */
    private static final int TABLE_PROPERTIES = 4;

    final FormatRequest request;
    final DisplayText text;
    private final View view;
    private final Views views;
    private final List<String> errors = new ArrayList<>();

    ViewGenerator(FormatRequest request, View view, Views views, DisplayText text) {
        this.request = request;
        this.view = view;
        this.views = views;
        this.text = text;
    }

    static ViewGenerator choose(Object first, FormatRequest request, Views views, DisplayText text) {
        boolean own = !request.properties().isEmpty();
        View view = own ? null : views.find(first, request.kind(), request.view());
        if (request.view() != null && view == null && !own) {
            throw new ViewNotFound(request.view());
        }
        View.Kind kind = request.kind() != null ? request.kind() : view != null ? view.kind() : null;
        if (kind == null) {
            kind = PSObject.base(first) instanceof DateTime || HelpView.isFor(first) ? View.Kind.CUSTOM
                : DisplayProperties.of(first).size() <= TABLE_PROPERTIES ? View.Kind.TABLE : View.Kind.LIST;
        }
        if (kind == View.Kind.CUSTOM || request.kind() == null && isComplex(first)) {
            return new CustomGenerator(request, view, views, text);
        }
        return switch (kind) {
            case TABLE -> new TableGenerator(request, view, views, text);
            case LIST -> new ListGenerator(request, view, views, text);
            case WIDE -> new WideGenerator(request, view, views, text);
            case CUSTOM -> throw new IllegalStateException();
        };
    }

    /** For a view whose objects stand by themselves: such a one is a list or a custom one. */
    static ViewGenerator of(View outOfBand, Views views, DisplayText text) {
        return outOfBand.kind() == View.Kind.CUSTOM ? new CustomGenerator(FormatRequest.DEFAULT, outOfBand, views, text)
            : new ListGenerator(FormatRequest.DEFAULT, outOfBand, views, text);
    }

    private static boolean isComplex(Object value) {
        return CustomGenerator.lines(value) != null;
    }

    /** No view has the name that the user gave. */
    static final class ViewNotFound extends RuntimeException {
        private static final long serialVersionUID = 1;

        ViewNotFound(String name) {
            super(name, null, false, false);
        }
    }

    abstract FormatData.Layout layout(Object first);

    abstract FormatData.Content content(Object value);

    /** Whether the view that was chosen by the first object is for this one too. */
    boolean isFor(Object value) {
        return view == null || views.find(value, view.kind(), view.name()) == view || request.view() != null;
    }

    final View view() {
        return view;
    }

    /** What objects are grouped by, or null. */
    View.Field groupBy() {
        PropertyParameter by = request.groupBy();
        if (by != null) {
            return new View.Field(by.label(), target -> groupValue(by.expression(), target), 0, null, null);
        }
        return view == null ? null : view.groupBy();
    }

    private static Object groupValue(PropertyExpression expression, Object target) {
        List<PropertyExpression> found = expression.resolveExisting(target);
        return found.isEmpty() ? AutomationNull.VALUE : found.get(0).value(target);
    }

    /** The heading of a group, null where the object does not have what is grouped by. */
    final String groupLabel(Object value, View.Field by, Object group) {
        if (group == AutomationNull.VALUE) {
            return null;
        }
        PropertyParameter parameter = request.groupBy();
        if (parameter != null) {
            String label = group == null ? "" : parameter.label() != null ? parameter.label() : parameter.expression().toString();
            return "   " + label + ": " + text.of(group);
        }
        if (view != null && view.heading() != null) {
            return heading(view.heading().get().lines(value, this));
        }
        if ("PSParentPath".equals(by.format())) {
            String path = Conversion.toText(group);
            return "    Directory: " + path.substring(path.indexOf("::") < 0 ? 0 : path.indexOf("::") + 2);
        }
        if ("!group".equals(by.format())) {
            return "    Directory: " + Conversion.toText(group);
        }
        return "   " + (by.label() != null ? by.label() : by.format()) + ": " + text.of(group);
    }

    private static String heading(List<FormatData.Line> lines) {
        StringJoiner text = new StringJoiner("\n");
        lines.forEach(line -> text.add(" ".repeat(line.indent()) + line.text()));
        return text.toString();
    }

    /** The value of an expression as text, empty where it fails. */
    final String cell(PropertyExpression expression, Object target, String format) {
        try {
            return cell(expression.value(target), format);
        } catch (DotNetException failed) {
            if (request.showError()) {
                errors.add("InvalidArgument: Failed to evaluate expression \"" + expression + "\".");
            }
            return request.displayError() ? "#ERR" : "";
        }
    }

    /** Messages of what failed since this was last asked. */
    final List<String> errors() {
        if (errors.isEmpty()) {
            return List.of();
        }
        List<String> all = List.copyOf(errors);
        errors.clear();
        return all;
    }

    String cell(Object value, String format) {
        return format == null || value == null ? text.of(value) : formatted(value, format);
    }

    static String formatted(Object value, String format) {
        if (format.contains("{") && format.contains("}")) {
            return Formatter.format(format, Culture.current(), PSObject.base(value));
        }
        Object base = PSObject.base(value);
        return Formatter.isFormattable(base) ? Formatter.toString(base, format, Culture.current()) : DisplayText.plain(value);
    }

    static String format(PropertyParameter parameter) {
        return parameter.has(PropertyParameter.Key.formatString) ? Conversion.toText(parameter.get(PropertyParameter.Key.formatString)) : null;
    }
}
