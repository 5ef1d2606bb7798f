package org.mooring.format;

import java.util.List;
import org.mooring.dotnet.DateTime;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;

/** Free lines: of a format file's controls, of dates, matches; and the dump of any object, as {@code class Name { ... }}. */
final class CustomGenerator extends ViewGenerator {

    private boolean errors;

    CustomGenerator(FormatRequest request, View view, Views views, DisplayText text) {
        super(request, view, views, text);
    }

    @Override
    FormatData.Layout layout(Object first) {
        errors = ErrorDump.isFor(first);
        return new FormatData.ComplexLayout();
    }

    @Override
    boolean isFor(Object value) {
        return view() != null && view().control() != null ? super.isFor(value)
            : request.kind() != null || HelpView.isFor(value) || lines(value) != null;
    }

    @Override
    View.Field groupBy() {
        return errors ? View.Field.group("ErrorIndex", "PSErrorIndex") : super.groupBy();
    }

    @Override
    FormatData.Content content(Object value) {
        if (request.properties().isEmpty() && view() != null && view().control() != null) {
            return new FormatData.Lines(view().control().lines(value, this));
        }
        if (request.properties().isEmpty() && HelpView.isFor(value)) {
            return new FormatData.Lines(HelpView.lines(value));
        }
        List<String> own = request.properties().isEmpty() ? lines(value) : null;
        if (own != null && ErrorDump.isFor(value)) {
            ErrorDump.restore((PSObject) value);
        }
        if (own != null) {
            return new FormatData.Lines(own.stream().map(line -> new FormatData.Line(0, line)).toList());
        }
        return new FormatData.Lines(new ObjectDump(request, text).of(value));
    }

    /** The lines of what has a custom view of its own, or null. */
    static List<String> lines(Object value) {
        Object base = PSObject.base(value);
        if (base instanceof DateTime) {
            return List.of(Conversion.toText(Members.current().get(value, "DateTime")));
        }
        if (ErrorDump.isFor(value)) {
            return ErrorDump.lines(value);
        }
        String type = TypeNames.of(value).isEmpty() ? "" : TypeNames.of(value).get(0);
        if (type.equals("Microsoft.PowerShell.Commands.MatchInfo")) {
            Object shown = Members.current().invoke(value, "ToEmphasizedString", ScriptValues.location());
            return List.of(Conversion.toText(shown).split("\n"));
        }
        return null;
    }
}
