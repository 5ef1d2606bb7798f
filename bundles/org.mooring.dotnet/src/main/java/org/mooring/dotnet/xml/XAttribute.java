package org.mooring.dotnet.xml;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.system.ConvertType;

/** System.Xml.Linq.XAttribute. */
@ClrClass(value = "System.Xml.Linq.XAttribute", base = "System.Xml.Linq.XObject")
public final class XAttribute extends XObject {

    private final XName name;
    private String value;

    XAttribute(XName name, String value) {
        this.name = name;
        this.value = value;
    }

    @New
    public static XAttribute make(XName name, Object value) {
        if (name == null) {
            throw Exceptions.argumentNull("name");
        }
        return new XAttribute(name, text(value));
    }

    @New
    public static XAttribute make(XAttribute other) {
        return new XAttribute(other.name, other.value);
    }

    @Override
    int kind() {
        return 2;
    }

    @Get
    public XName name() {
        return name;
    }

    @Get
    public String value() {
        return value;
    }

    @Set
    public void value(String value) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        this.value = value;
    }

    @Member
    public void setValue(Object value) {
        this.value = text(value);
    }

    @Get
    public boolean isNamespaceDeclaration() {
        return name.space().equals(XNamespace.XMLNS) || name.space().equals(XNamespace.NONE) && name.local().equals("xmlns");
    }

    /** What it declares: a prefix, "" for the default; null when it declares nothing. */
    String declaredPrefix() {
        return !isNamespaceDeclaration() ? null : name.space().equals(XNamespace.XMLNS) ? name.local() : "";
    }

    private XAttribute beside(int by) {
        if (container == null) {
            return null;
        }
        List<XAttribute> all = ((XElement) container).attributeList();
        int at = all.indexOf(this) + by;
        return at < 0 || at >= all.size() ? null : all.get(at);
    }

    @Get
    public XAttribute nextAttribute() {
        return beside(1);
    }

    @Get
    public XAttribute previousAttribute() {
        return beside(-1);
    }

    @Member
    public void remove() {
        if (container == null) {
            throw Exceptions.invalidOperation("The parent is missing.");
        }
        ((XElement) container).attributeList().remove(this);
        container = null;
    }

    @Member
    @Name("op_Explicit")
    public static String asString(XAttribute attribute) {
        return attribute == null ? null : attribute.value;
    }

    @Member
    @Name("op_Explicit")
    public static int asInt(XAttribute attribute) {
        return XmlConvertType.toInt32(attribute.value);
    }

    @Member
    @Name("op_Explicit")
    public static long asLong(XAttribute attribute) {
        return XmlConvertType.toInt64(attribute.value);
    }

    @Member
    @Name("op_Explicit")
    public static double asDouble(XAttribute attribute) {
        return XmlConvertType.toDouble(attribute.value);
    }

    @Member
    @Name("op_Explicit")
    public static BigDecimal asDecimal(XAttribute attribute) {
        return ConvertType.toDecimal(attribute.value);
    }

    @Member
    @Name("op_Explicit")
    public static boolean asBoolean(XAttribute attribute) {
        return XmlConvertType.toBoolean(attribute.value);
    }

    @Member
    @Name("op_Explicit")
    public static DateTime asDateTime(XAttribute attribute) {
        return XmlValues.toDateTime(attribute.value);
    }

    @Member
    @Name("op_Explicit")
    public static UUID asGuid(XAttribute attribute) {
        return XmlConvertType.toGuid(attribute.value);
    }

    @Override
    @Member
    public String toString() {
        String prefix = isNamespaceDeclaration() && name.space().equals(XNamespace.XMLNS) ? "xmlns:"
                : name.space().uri().isEmpty() || !(container instanceof XElement element) || element.prefixOf(name.space()) == null ? ""
                : element.prefixOf(name.space()) + ":";
        return prefix + name.local() + "=\"" + XmlMarkup.escaped(value, true) + "\"";
    }
}
