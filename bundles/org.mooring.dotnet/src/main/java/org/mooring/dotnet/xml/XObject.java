package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.Xml.Linq.XObject: a node or attribute. */
@ClrClass(value = "System.Xml.Linq.XObject", isAbstract = true)
public abstract sealed class XObject permits XNode, XAttribute {

    XContainer container;

    abstract int kind();

    /** The element that it stands in; null at the top. */
    @Get
    @Name("Parent")
    public XElement parentElement() {
        return container instanceof XElement element ? element : null;
    }

    @Get
    @Name("Document")
    public XDocument owner() {
        XObject at = this;
        while (at.container != null) {
            at = at.container;
        }
        return at instanceof XDocument document ? document : null;
    }

    @Get
    @Type("System.Xml.XmlNodeType")
    public Object nodeType() {
        return ((ClrEnum) ClrTypes.find("System.Xml.XmlNodeType")).value(kind());
    }

    @Get
    public String baseUri() {
        return "";
    }

    /** How XML writes a value. */
    static String text(Object value) {
        return switch (value) {
            case null -> throw Exceptions.argumentNull("value");
            case String s -> s;
            case Boolean b -> b ? "true" : "false";
            case Double d -> XmlConvertType.toString(d);
            case Float f -> XmlValues.ofFloat(f);
            case DateTime d -> XmlValues.ofDateTime(d);
            case DateTimeOffset d -> Formatter.toString(d, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", Culture.INVARIANT);
            case TimeSpan t -> XmlValues.ofTimeSpan(t);
            case XObject o -> throw Exceptions.argument("An XObject cannot be used as a value.");
            default -> Formatter.text(value, Culture.INVARIANT);
        };
    }
}
