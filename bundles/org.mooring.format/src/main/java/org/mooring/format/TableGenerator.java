package org.mooring.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.SecureString;
import org.mooring.object.PSObject;

/** Rows of a table. */
final class TableGenerator extends ViewGenerator {

    private record Source(PropertyExpression expression, String format) {}

    private final List<Source> sources = new ArrayList<>();
    /** Whether a view has a column more, as that of its first object asks for. */
    private boolean showsComputer;

    TableGenerator(FormatRequest request, View view, Views views, DisplayText text) {
        super(request, view, views, text);
    }

    @Override
    FormatData.Layout layout(Object first) {
        List<FormatData.Column> columns = new ArrayList<>();
        if (view() != null) {
            for (View.Field field : view().fields()) {
                columns.add(new FormatData.Column(field.label(), field.width(), field.alignment() == null ? Alignment.LEFT : field.alignment(),
                    Properties.find(first, field.label()) == null));
            }
            showsComputer = Properties.showsComputer(first);
            if (showsComputer) {
                columns.add(new FormatData.Column(Properties.COMPUTER, 0, Alignment.LEFT, false));
            }
        } else if (request.properties().isEmpty()) {
            for (String name : DisplayProperties.of(first)) {
                column(PropertyExpression.exactly(name), null, first, columns);
            }
        } else {
            for (PropertyParameter parameter : request.properties()) {
                for (PropertyExpression expression : parameter.expression().resolve(first)) {
                    column(expression, parameter, first, columns);
                }
            }
        }
        View.Look look = look();
        return new FormatData.TableLayout(columns, request.autosize() || look.autosize(), request.hideHeaders() || look.hideHeaders(), request.repeatHeader());
    }

    private View.Look look() {
        return view() == null ? new View.Look(false, false, false, 0, false) : view().look();
    }

    private void column(PropertyExpression expression, PropertyParameter parameter, Object first, List<FormatData.Column> columns) {
        Alignment alignment = null;
        int width = 0;
        String label = null;
        String format = null;
        if (parameter != null) {
            alignment = TableKeys.alignment(parameter);
            width = TableKeys.width(parameter);
            format = format(parameter);
            label = parameter.isLabelled() ? parameter.label() : null;
        }
        if (label == null) {
            String existing = expression.script() == null ? Properties.find(first, expression.toString()) : null;
            label = existing != null ? existing : expression.toString();
        }
        if (alignment == null) {
            alignment = isRightAligned(expression, first) ? Alignment.RIGHT : Alignment.LEFT;
        }
        sources.add(new Source(expression, format));
        columns.add(new FormatData.Column(label.isEmpty() ? " " : label, width, alignment, false));
    }

    private static boolean isRightAligned(PropertyExpression expression, Object target) {
        try {
            Object base = PSObject.base(expression.value(target));
            return base != null && !(base instanceof String) && !(base instanceof SecureString) && PlainViews.isScalar(base);
        } catch (DotNetException unreadable) {
            return false;
        }
    }

    @Override
    FormatData.Content content(Object value) {
        boolean wrap = request.wrap() || look().wrap();
        if (view() != null) {
            Stream<String> cells = view().fields(value).stream().map(field -> super.cell(field.value().read(value), field.format()));
            Stream<String> computer = showsComputer ? Stream.of(cell(PropertyExpression.exactly(Properties.COMPUTER), value, null)) : Stream.empty();
            return new FormatData.Row(Stream.concat(cells, computer).toArray(String[]::new), wrap);
        }
        return new FormatData.Row(sources.stream().map(source -> cell(source.expression, value, source.format)).toArray(String[]::new), wrap);
    }

    /** Floating-point numbers get the culture's number of decimals. */
    @Override
    String cell(Object value, String format) {
        if (format == null) {
            Object base = PSObject.base(value);
            if (base instanceof Double || base instanceof Float) {
                double number = ((Number) base).doubleValue();
                return Double.isNaN(number) || Double.isInfinite(number) ? DisplayText.plain(value) : decimals(base);
            }
            if (base instanceof BigDecimal) {
                return decimals(base);
            }
        }
        return super.cell(value, format);
    }

    private static String decimals(Object number) {
        Culture culture = Culture.current();
        return Formatter.toString(number, "F" + culture.numbers().numberDecimalDigits(), culture);
    }
}
