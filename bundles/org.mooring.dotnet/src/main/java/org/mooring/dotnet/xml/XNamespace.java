package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** System.Xml.Linq.XNamespace. */
@ClrClass("System.Xml.Linq.XNamespace")
public record XNamespace(String uri) {

    @Get @Name("None") public static final XNamespace NONE = new XNamespace("");
    @Get @Name("Xml") public static final XNamespace XML = new XNamespace(XmlNames.XML);
    @Get @Name("Xmlns") public static final XNamespace XMLNS = new XNamespace(XmlNames.XMLNS);

    @Member
    @Name("Get")
    public static XNamespace of(String namespaceName) {
        if (namespaceName == null) {
            throw Exceptions.argumentNull("namespaceName");
        }
        return new XNamespace(namespaceName);
    }

    @Member
    @Name("op_Implicit")
    public static XNamespace implicitly(String namespaceName) {
        return namespaceName == null ? null : of(namespaceName);
    }

    @Member
    @Name("op_Addition")
    public static XName plus(XNamespace ns, String localName) {
        return ns.getName(localName);
    }

    @Member
    public XName getName(String localName) {
        return XName.of(localName, uri);
    }

    @Get
    public String namespaceName() {
        return uri;
    }

    @Override
    @Member
    public String toString() {
        return uri;
    }
}
