package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** System.Xml.Linq.XName: {@code {namespace}local}. */
@ClrClass("System.Xml.Linq.XName")
public record XName(XNamespace space, String local) {

    @Member
    @Name("Get")
    public static XName of(String expandedName) {
        if (expandedName == null) {
            throw Exceptions.argumentNull("expandedName");
        }
        if (expandedName.isEmpty()) {
            throw Exceptions.argument("'' is an invalid expanded name.");
        }
        if (expandedName.charAt(0) != '{') {
            return of(expandedName, "");
        }
        int end = expandedName.lastIndexOf('}');
        if (end <= 1 || end == expandedName.length() - 1) {
            throw Exceptions.argument("'" + expandedName + "' is an invalid expanded name.");
        }
        return of(expandedName.substring(end + 1), expandedName.substring(1, end));
    }

    @Member
    @Name("Get")
    public static XName of(String localName, String namespaceName) {
        XmlConvertType.verifyNcName(localName);
        return new XName(new XNamespace(namespaceName), localName);
    }

    @Member
    @Name("op_Implicit")
    public static XName implicitly(String expandedName) {
        return expandedName == null ? null : of(expandedName);
    }

    @Get
    public String localName() {
        return local;
    }

    @Get
    @Name("Namespace")
    public XNamespace namespace() {
        return space;
    }

    @Get
    public String namespaceName() {
        return space.uri();
    }

    @Override
    @Member
    public String toString() {
        return space.uri().isEmpty() ? local : "{" + space.uri() + "}" + local;
    }
}
