package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Uri;
import org.mooring.format.PropertyExpression;
import org.mooring.format.PropertyParameter.Key;
import org.mooring.format.PropertyParameter;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;

/** ConvertTo-Html: objects as a table or list of a page. */
@Cmdlet(verb = "ConvertTo", noun = "Html", defaultParameterSet = "Page", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ConvertToHtmlCommand")
public final class ConvertToHtml extends PipelineCmdlet {

    private static final Set<String> OF_PROTOCOL = Set.of("content-type", "default-style", "x-ua-compatible");
    private static final Set<String> KNOWN = Set.of("application-name", "author", "description", "generator", "keywords", "viewport");

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(position = 0)
    Object[] property;

    @Parameter(parameterSet = "Page", position = 3)
    String[] body;

    @Parameter(parameterSet = "Page", position = 1)
    String[] head;

    @Parameter(parameterSet = "Page", position = 2)
    @ValidateNotNullOrEmpty
    String title = "HTML TABLE";

    @Parameter
    @ValidateNotNullOrEmpty
    @ValidateSet({"Table", "List"})
    String as = "Table";

    @Parameter(parameterSet = "Page")
    @Alias({"cu", "uri"})
    @ValidateNotNullOrEmpty
    Uri cssUri;

    @Parameter(parameterSet = "Fragment")
    @ValidateNotNullOrEmpty
    boolean fragment;

    @Parameter
    @ValidateNotNullOrEmpty
    String[] postContent;

    @Parameter
    @ValidateNotNullOrEmpty
    String[] preContent;

    @Parameter(parameterSet = "Page")
    @ValidateNotNullOrEmpty
    PSHashtable meta;

    @Parameter(parameterSet = "Page")
    @ValidateNotNullOrEmpty
    String charset;

    @Parameter(parameterSet = "Page")
    @ValidateNotNullOrEmpty
    boolean transitional;

    /** A property that is shown, and how its column is called and laid out. */
    private record Column(String name, PropertyExpression expression, PropertyParameter parameter) {}

    private List<PropertyParameter> wanted;
    private List<Column> columns = List.of();
    private boolean headed;
    private int objects;

    @Override
    protected void beginProcessing() {
        wanted = PropertyParameter.of(property == null ? new Object[] {"*"} : property, context(), Key.name, Key.label, Key.expression, Key.width,
            Key.alignment);
        if (!fragment) {
            page();
        }
        lines(preContent);
        writeObject("<table>");
    }

    private void page() {
        String kind = transitional ? "Transitional" : "Strict";
        writeObject("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 " + kind + "//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-"
            + kind.toLowerCase(Locale.ROOT) + ".dtd\">");
        writeObject("<html xmlns=\"http://www.w3.org/1999/xhtml\">");
        writeObject("<head>");
        if (charset != null) {
            writeObject("<meta charset=\"" + charset + "\">");
        }
        if (meta != null) {
            meta.forEach(this::meta);
        }
        if (head == null) {
            writeObject("<title>" + title + "</title>");
        }
        lines(head);
        if (cssUri != null) {
            writeObject("<link rel=\"stylesheet\" type=\"text/css\" href=\"" + cssUri + "\" />");
        }
        writeObject("</head><body>");
        lines(body);
    }

    private void meta(Object key, Object value) {
        String name = Conversion.toText(key);
        String known = name.toLowerCase(Locale.ROOT);
        if (!OF_PROTOCOL.contains(known) && !KNOWN.contains(known)) {
            writeWarning("Accepted meta properties are content-type, default-style, application-name, author, description, generator, keywords,"
                + " x-ua-compatible, and viewport. The meta pair: " + name + " and " + Conversion.toText(value) + " may not function correctly.");
        }
        writeObject("<meta " + (OF_PROTOCOL.contains(known) ? "http-equiv" : "name") + "=\"" + name + "\" content=\"" + Conversion.toText(value) + "\">");
    }

    private void lines(String[] given) {
        if (given != null) {
            for (String line : given) {
                writeObject(line);
            }
        }
    }

    @Override
    protected void processRecord() {
        if (inputObject == null || inputObject == AutomationNull.VALUE) {
            return;
        }
        objects++;
        boolean list = as.equalsIgnoreCase("List");
        if (list || !headed) {
            columns = columns();
            if (columns.isEmpty()) {
                return;
            }
        }
        if (list) {
            list();
            return;
        }
        if (!headed) {
            headed = true;
            heading();
        }
        StringBuilder row = new StringBuilder("<tr>");
        columns.forEach(column -> row.append("<td>").append(value(column)).append("</td>"));
        writeObject(row.append("</tr>").toString());
    }

    private List<Column> columns() {
        List<Column> found = new ArrayList<>();
        for (PropertyParameter parameter : wanted) {
            for (PropertyExpression expression : parameter.expression().resolve(inputObject)) {
                found.add(new Column(parameter.isLabelled() ? parameter.label() : expression.toString(), expression, parameter));
            }
        }
        return found;
    }

    private void list() {
        if (objects > 1) {
            writeObject("<tr><td><hr></td></tr>");
        }
        columns.forEach(column -> writeObject("<tr><td>" + column.name + ":</td><td>" + value(column) + "</td></tr>"));
    }

    private void heading() {
        StringBuilder layout = new StringBuilder("<colgroup>");
        StringBuilder names = new StringBuilder("<tr>");
        for (Column column : columns) {
            layout.append("<col").append(attribute(column, Key.width)).append(attribute(column, Key.alignment)).append("/>");
            names.append("<th>").append(column.name).append("</th>");
        }
        writeObject(layout.append("</colgroup>").toString());
        writeObject(names.append("</tr>").toString());
    }

    private static String attribute(Column column, Key key) {
        if (!column.parameter.has(key)) {
            return "";
        }
        return (key == Key.width ? " width = \"" : " align = \"") + Conversion.toText(column.parameter.get(key)) + '"';
    }

    /** The values of a column, which may be one of several properties, for the object. */
    private String value(Column column) {
        StringJoiner values = new StringJoiner(", ");
        for (PropertyExpression expression : column.expression.resolveExisting(inputObject)) {
            Object value;
            try {
                value = expression.value(inputObject);
            } catch (DotNetException unreadable) {
                value = null;
            }
            values.add(value == null ? "" : HtmlText.encoded(CsvWriter.text(value, Culture.current())));
        }
        return values.toString();
    }

    @Override
    protected void endProcessing() {
        writeObject("</table>");
        lines(postContent);
        if (!fragment) {
            writeObject("</body></html>");
        }
    }
}
